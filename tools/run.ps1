# Builds and opens the sample company. tools\run.ps1 [FILE.attain]     NOT TRIED YET, see setup.ps1.
param([string] $File)
. (Join-Path $PSScriptRoot 'setup.ps1')
Build-Attain @('attain', 'attainctl')
$attain = Join-Path $Root 'build\windows\src\attain.exe'
if ($File) { & $attain $File } else { & $attain '--sample' }
