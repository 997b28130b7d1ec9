#pragma once

#include "shell/AppOptions.h"

class MainWindow;

/// Draws a page of the window into a picture file, as `attain --screenshot` does.
class Screenshot {
public:
    Screenshot(MainWindow& window, const AppOptions& options);

    /// Goes to the page; empty, or why that cannot be.
    QString prepare();
    /// Draws what the window shows by now, as BMP where the file is named so (nothing is compressed: what the benchmark
    /// measures is the window), else as PNG; empty, or why the file cannot be written.
    QString save() const;

private:
    QString setContext() const;

    MainWindow& m_window;
    const AppOptions& m_options;
};
