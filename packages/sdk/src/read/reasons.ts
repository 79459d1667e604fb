/** Why a file as a whole was refused, or a part of it not read: what `{reason}` stands for in the words of a `file_…` finding. */
export const reasons = {
  // cut off
  ends_early: { zh: '内容未写完就结束了', en: 'it ends in the middle' },
  open_quote: { zh: '有引号直到文件结尾也没有闭合', en: 'a quote is never closed' },
  changed: { zh: '读取过程中文件被改动', en: 'it was changed while it was read' },
  length_mismatch: { zh: '文件长度与文件头所记不符', en: 'its length is not what its header says' },
  count_mismatch: { zh: '图形与属性的记录数不一致', en: 'geometry and attributes have different numbers of records' },
  checksum_mismatch: { zh: '校验和不符', en: 'the checksum is wrong' },
  zeros: { zh: '其中有一段全为零字节', en: 'a part of it is zero bytes' },
  empty: { zh: '文件为空', en: 'it is empty' },
  // encrypted
  security_software: { zh: '文档安全软件加密', en: 'by document-security software' },
  password: { zh: '有打开密码', en: 'a password is needed' },
  // limits
  record_too_long: { zh: '单条记录过长', en: 'one record is too long' },
  too_many_lines: { zh: '行数过多', en: 'too many lines' },
  too_many_columns: { zh: '列数过多', en: 'too many columns' },
  nested_too_deep: { zh: '嵌套层次过深', en: 'nested too deeply' },
  unpacked_too_large: { zh: '解压后过大', en: 'it unpacks to too much' },
  unpack_ratio: { zh: '压缩比异常（疑似压缩炸弹）', en: 'it unpacks to suspiciously many times its size' },
  too_many_cells: { zh: '单元格过多', en: 'too many cells' },
  too_many_merges: { zh: '合并单元格过多', en: 'too many merged ranges' },
  too_much_text: { zh: '共享字符串过多', en: 'too much shared text' },
  // not known
  json_syntax: { zh: 'JSON 语法错误', en: 'a JSON syntax error' },
  trailing_content: { zh: '结尾之后还有多余内容', en: 'there is more after its end' },
  not_geojson: {
    zh: '是 JSON，但不是 GeoJSON 的 FeatureCollection 或 Feature',
    en: 'JSON, but no FeatureCollection or Feature',
  },
  topojson: { zh: '是 TopoJSON，不是 GeoJSON', en: 'it is TopoJSON, not GeoJSON' },
  repeated_features: { zh: 'features 出现多次', en: 'features are given more than once' },
  not_delimited: { zh: '不是分隔符文本（CSV、TSV）', en: 'no delimited text (CSV, TSV)' },
  utf16_unmarked: {
    zh: '看来是没有 BOM 的 UTF-16，请用 --encoding 指明',
    en: 'it looks like UTF-16 without a byte order mark; name it with --encoding',
  },
  utf32: { zh: '是 UTF-32 编码', en: 'it is in UTF-32' },
  damaged: { zh: '压缩数据已损坏', en: 'its packed data is damaged' },
  xml_syntax: { zh: 'XML 语法错误', en: 'an XML syntax error' },
  xml_doctype: { zh: 'XML 含 DOCTYPE 声明', en: 'its XML has a DOCTYPE' },
  not_workbook: { zh: '是 ZIP 文件，但不是 XLSX 工作簿', en: 'a ZIP file, but no XLSX workbook' },
  zip_unsupported: { zh: 'ZIP 结构或压缩方式不受支持', en: 'a ZIP structure or compression that is not supported' },
  string_index: { zh: '单元格引用了不存在的共享字符串', en: 'a cell refers to a shared string that is not there' },
  binary_workbook: { zh: '是 XLSB 二进制工作簿', en: 'a binary workbook (XLSB)' },
  open_document: { zh: '是 ODS 表格', en: 'an OpenDocument spreadsheet' },
  zipped: { zh: '是压缩包', en: 'an archive' },
  old_excel: { zh: '是旧版 Excel 或 WPS 表格（.xls、.et）', en: 'an old Excel or WPS workbook (.xls, .et)' },
  html: {
    zh: '是网页（HTML），常见于“导出 Excel”的系统',
    en: 'a web page (HTML), as some “export to Excel” buttons write',
  },
  xml: { zh: '是 XML 文件', en: 'an XML file' },
  pdf: { zh: '是 PDF', en: 'a PDF' },
  image: { zh: '是图片', en: 'a picture' },
  binary: { zh: '是未知的二进制文件', en: 'a binary file of an unknown kind' },
  folder: { zh: '是文件夹', en: 'a folder' },
  shape_part: { zh: '是 Shapefile 的附属文件', en: 'only a side file of a Shapefile' },
  shape_type: { zh: '不支持的图形类型', en: 'a shape type that is not supported' },
  dbf_field: { zh: 'DBF 字段描述有误或类型不受支持', en: 'a DBF field description that is wrong or not supported' },
  needs_gdal: {
    zh: '读取此格式需要 GDAL 的 ogr2ogr，本机未安装',
    en: 'this format is read through GDAL’s ogr2ogr, which is not installed here',
  },
  gdal_failed: { zh: 'ogr2ogr 无法读取', en: 'ogr2ogr could not read it' },
  // parts
  missing_dbf: { zh: '图形没有属性表', en: 'the shapes have no attribute table' },
  missing_memo: { zh: '备注内容所在的文件不存在或不读取', en: 'the file with its memo texts is missing or not read' },
  label_not_an_encoding: { zh: '内容不是编码名称', en: 'it does not name an encoding' },
  label_contradicted: { zh: '数据不是这种编码', en: 'the data is not in this encoding' },
} as const;

export type Reason = keyof typeof reasons;

/** What to do about it: `{hint}` of file_format_unknown. */
export const hints = {
  save_as_xlsx: { zh: '请用 Excel 或 WPS 另存为 .xlsx', en: 'Open it in Excel or WPS and save as .xlsx' },
  save_as_geojson: { zh: '请导出为 GeoJSON', en: 'Export as GeoJSON' },
  unpack: { zh: '请先解压，再给出其中的文件', en: 'Unpack it and name the file inside' },
  open_shp: { zh: '请给出 .shp 文件', en: 'Name the .shp file' },
  install_gdal: {
    zh: '请安装（Debian/Ubuntu：apt install gdal-bin；Windows：OSGeo4W），或另存为 GeoJSON、Shapefile',
    en: 'Install it (Debian, Ubuntu: apt install gdal-bin; Windows: OSGeo4W; macOS: brew install gdal), or save as GeoJSON or Shapefile',
  },
} as const;

export type Hint = keyof typeof hints;
