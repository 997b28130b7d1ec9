# What is installed where, and what CPack packs: DEB and TGZ on Linux, NSIS on Windows, DragNDrop on macOS.
include(GNUInstallDirs)

install(TARGETS attainctl RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT attain)
if(APPLE OR WIN32)
    set(attain_doc_dir ".")
    set(attain_samples_dir "samples")
else()
    set(attain_doc_dir "${CMAKE_INSTALL_DATADIR}/doc/attain")
    set(attain_samples_dir "${CMAKE_INSTALL_DATADIR}/attain/samples")
endif()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/THIRD_PARTY_NOTICES.md" "${PROJECT_SOURCE_DIR}/README.md"
    DESTINATION "${attain_doc_dir}" COMPONENT attain)
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/LICENSE" DESTINATION "${attain_doc_dir}" RENAME LICENSE.lucide COMPONENT attain)
install(FILES "${PROJECT_SOURCE_DIR}/resources/fonts/LICENSE" DESTINATION "${attain_doc_dir}" RENAME LICENSE.fonts COMPONENT attain)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/resources/samples/" DESTINATION "${attain_samples_dir}" COMPONENT attain
    FILES_MATCHING PATTERN "*.csv" PATTERN "*.json" PATTERN "*.md")

if(ATTAIN_GUI)
    install(TARGETS attain
        RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT attain
        BUNDLE DESTINATION . COMPONENT attain)
    set(packaging "${PROJECT_SOURCE_DIR}/resources/packaging")
    if(APPLE)
        target_sources(attain PRIVATE "${packaging}/attain.icns")
        set_source_files_properties("${packaging}/attain.icns" PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
        set_target_properties(attain PROPERTIES MACOSX_BUNDLE_INFO_PLIST "${packaging}/Info.plist.in")
    elseif(WIN32)
        enable_language(RC)
        target_sources(attain PRIVATE "${packaging}/attain.rc")
    else()
        install(FILES "${packaging}/attain.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT attain)
        install(FILES "${packaging}/attain-mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME attain.xml COMPONENT attain)
        install(FILES "${packaging}/attain.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT attain)
    endif()
    # Windows and macOS carry Qt along.
    if((APPLE OR WIN32) AND COMMAND qt_generate_deploy_app_script)
        if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
            qt_generate_deploy_app_script(TARGET attain OUTPUT_SCRIPT deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
        else()
            qt_generate_deploy_app_script(EXECUTABLE attain FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
        endif()
        install(SCRIPT "${deploy_script}" COMPONENT attain)
    endif()
endif()
if(WIN32)
    # The other libraries that the programs load, from vcpkg.
    install(IMPORTED_RUNTIME_ARTIFACTS SQLite::SQLite3 fmt::fmt OpenSSL::Crypto OPTIONAL
        RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT attain)
endif()

set(CPACK_PACKAGE_NAME attain)
set(CPACK_PACKAGE_VENDOR "The Attain authors")
set(CPACK_PACKAGE_CONTACT "The Attain authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Sales target management: attainment, pace and the quarterly review")
set(CPACK_PACKAGE_DESCRIPTION "Attain imports people, targets and sales from CSV files, shows attainment and pace of the
company, its departments and its people, explains every number down to the sale line, and prints the quarterly review.
The package holds the desktop application (attain) and the command line (attainctl).")
set(CPACK_PACKAGE_FILE_NAME "attain-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Attain)
set(CPACK_PACKAGE_EXECUTABLES attain Attain)
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_COMPONENTS_ALL attain)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-translations-l10n")

set(CPACK_NSIS_DISPLAY_NAME Attain)
set(CPACK_NSIS_MUI_ICON "${PROJECT_SOURCE_DIR}/resources/packaging/attain.ico")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\attain.exe")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
# A double click on a workspace opens it.
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
    WriteRegStr SHCTX 'Software\\Classes\\.attain' '' 'Attain.Workspace'
    WriteRegStr SHCTX 'Software\\Classes\\Attain.Workspace' '' 'Attain workspace'
    WriteRegStr SHCTX 'Software\\Classes\\Attain.Workspace\\DefaultIcon' '' '$INSTDIR\\bin\\attain.exe,0'
    WriteRegStr SHCTX 'Software\\Classes\\Attain.Workspace\\shell\\open\\command' '' '\"$INSTDIR\\bin\\attain.exe\" \"%1\"'")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
    DeleteRegKey SHCTX 'Software\\Classes\\.attain'
    DeleteRegKey SHCTX 'Software\\Classes\\Attain.Workspace'")

set(CPACK_DMG_VOLUME_NAME Attain)

if(WIN32)
    set(CPACK_GENERATOR NSIS ZIP)
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
else()
    set(CPACK_GENERATOR DEB TGZ)
endif()
include(CPack)
