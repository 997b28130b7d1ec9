#pragma once

#include "importing/ImportOptions.h"
#include "importing/ImportResult.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace Ui {
class ImportOptionBar;
}

/// How a file is read: kind, encoding, delimiter, header line, unknown salespeople, conflicts. What was recognised is
/// named and can be changed.
class ImportOptionBar : public QWidget {
    Q_OBJECT
public:
    explicit ImportOptionBar(QWidget* parent = nullptr);
    ~ImportOptionBar() override;

    void showOptions(const attain::ImportOptions& options, const std::optional<attain::ImportPreview>& preview);
    void retranslate();

Q_SIGNALS:
    void optionsChosen(const attain::ImportOptions& options);

private:
    void choose(const std::function<void(attain::ImportOptions&)>& change);
    void fillBoxes(const std::optional<attain::ImportPreview>& preview);

    attain::ImportOptions m_options;
    bool m_filling = false; ///< filling the boxes is no choice of the user
    std::unique_ptr<Ui::ImportOptionBar> m_ui;
};
