# Writes a C++ source with the report's style and script in it, and the hash of each:
#
#   cmake -DSTYLE=report.css -DSCRIPT=report.js -DSOURCE=html_assets.cc -P embed.cmake

function(asset result name file)
  file(READ ${file} text)
  file(SHA256 ${file} hash)
  set(${result} "const HtmlAsset ${name}{R\"asset(${text})asset\",\n\"${hash}\"};\n" PARENT_SCOPE)
endfunction()

asset(style kHtmlStyle ${STYLE})
asset(script kHtmlScript ${SCRIPT})
file(WRITE ${SOURCE} "#include \"report/html_assets.h\"

namespace crosscheck {
${style}${script}
}  // namespace crosscheck
")
