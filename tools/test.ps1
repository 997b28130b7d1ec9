# Builds and runs all tests. tools\test.ps1 [arguments of ctest]     NOT TRIED YET, see setup.ps1.
. (Join-Path $PSScriptRoot 'setup.ps1')
Build-Attain @()
$env:QT_QPA_PLATFORM = 'offscreen'
Push-Location $Root
try { Invoke-Checked ctest (@('--preset', 'windows') + $args) } finally { Pop-Location }
