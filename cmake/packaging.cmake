# What is installed beside the program, and the Debian package of it all: ./dev package.

# compressed(RESULT SOURCE NAME): a document as Debian wants it, and without a time in the file.
find_program(GZIP gzip REQUIRED)
function(compressed result source name)
  set(file ${CMAKE_CURRENT_BINARY_DIR}/${name})
  add_custom_command(OUTPUT ${file} DEPENDS ${source} VERBATIM
    COMMAND sh -c "\"$1\" -9cn \"$2\" >\"$3\"" sh ${GZIP} ${source} ${file})
  set(${result} ${file} PARENT_SCOPE)
endfunction()
compressed(manual ${PROJECT_SOURCE_DIR}/docs/crosscheck.1 crosscheck.1.gz)
compressed(changelog ${PROJECT_SOURCE_DIR}/cmake/debian/changelog changelog.gz)

file(STRINGS cmake/debian/changelog latest LIMIT_COUNT 1)
if(NOT latest MATCHES "^crosscheck \\(${PROJECT_VERSION}\\) ")
  message(FATAL_ERROR "cmake/debian/changelog does not begin with ${PROJECT_VERSION}: ${latest}")
endif()
add_custom_target(crosscheck_documents DEPENDS ${manual} ${changelog})
add_dependencies(crosscheck crosscheck_documents)  # ./dev build makes all that is installed

install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES completions/crosscheck.bash RENAME crosscheck
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES completions/_crosscheck DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES completions/crosscheck.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES cmake/debian/copyright ${changelog} DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)  # crosscheck_0.1.0_amd64.deb
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "crosscheck maintainers <maintainers@crosscheck.example>" CACHE
    STRING "Who answers for the package: name and address")
# The first line of the description is the project's.
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"It reads articles in Indonesian and English, finds statements of numbers, dates
and positions by declarative rules, and compares them: over articles and within
one. It reports agreements, evolutions and contradictions, each with citations
to the exact words, and explains every verdict. It needs no network.

The package brings the rules, a manual, and completions for bash, zsh and fish.")
include(CPack)
