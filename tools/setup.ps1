# Dot-sourced by run.ps1 and test.ps1. NOT TRIED YET: written on Linux with care; please report what does not work.
# Needs: Visual Studio 2022 with "Desktop development with C++" (it brings CMake and Ninja), git. vcpkg is fetched when
# VCPKG_ROOT is not set; it builds Qt and the other libraries once, which takes an hour or more.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$Root = Split-Path -Parent $PSScriptRoot

function Invoke-Checked([string] $Program, [string[]] $Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program $($Arguments -join ' ') ended with $LASTEXITCODE" }
}

function Enter-BuildEnvironment {
    if (Get-Command cl -ErrorAction SilentlyContinue) { return }
    $vswhere = Join-Path ${env:ProgramFiles(x86)} 'Microsoft Visual Studio\Installer\vswhere.exe'
    if (-not (Test-Path $vswhere)) {
        throw 'Visual Studio 2022 is needed: winget install Microsoft.VisualStudio.2022.Community --override "--add Microsoft.VisualStudio.Workload.NativeDesktop --includeRecommended --passive"'
    }
    $visualStudio = & $vswhere -latest -products * -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath
    if (-not $visualStudio) { throw 'Visual Studio has no C++ tools: add the workload "Desktop development with C++"' }
    Import-Module (Join-Path $visualStudio 'Common7\Tools\Microsoft.VisualStudio.DevShell.dll')
    Enter-VsDevShell -VsInstallPath $visualStudio -SkipAutomaticLocation -DevCmdArguments '-arch=x64 -host_arch=x64' | Out-Null
    # The developer shell points VCPKG_ROOT at its own copy, which knows manifests but no classic ports; it is good enough.
}

function Get-Vcpkg {
    if ($env:VCPKG_ROOT -and (Test-Path (Join-Path $env:VCPKG_ROOT 'scripts\buildsystems\vcpkg.cmake'))) { return }
    $env:VCPKG_ROOT = Join-Path $Root 'build\vcpkg'
    if (-not (Test-Path (Join-Path $env:VCPKG_ROOT 'vcpkg.exe'))) {
        Write-Host '== Fetching vcpkg'
        Invoke-Checked git @('clone', '--quiet', 'https://github.com/microsoft/vcpkg.git', $env:VCPKG_ROOT)
        Invoke-Checked (Join-Path $env:VCPKG_ROOT 'bootstrap-vcpkg.bat') @('-disableMetrics')
    }
}

function Build-Attain([string[]] $Targets) {
    Enter-BuildEnvironment
    Get-Vcpkg
    Push-Location $Root
    try {
        if (-not (Test-Path 'build\windows\build.ninja')) {
            Write-Host '== Configuring (the first time, vcpkg builds the libraries)'
            Invoke-Checked cmake @('--preset', 'windows')
        }
        Write-Host '== Building'
        $arguments = @('--build', '--preset', 'windows')
        if ($Targets) { $arguments += @('--target') + $Targets }
        Invoke-Checked cmake $arguments
    } finally { Pop-Location }
    # The programs find Qt and the other libraries here.
    $libraries = Join-Path $Root 'build\windows\vcpkg_installed\x64-windows'
    $env:PATH = "$(Join-Path $libraries 'bin');$env:PATH"
    $env:QT_PLUGIN_PATH = Join-Path $libraries 'Qt6\plugins'
}
