#pragma once

#include "importing/ImportOptions.h"
#include "importing/ImportResult.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QSpinBox;

/// How a file is read: kind, encoding, delimiter, header line, unknown salespeople, conflicts. What was recognised is
/// named and can be changed.
class ImportOptionBar : public QWidget {
    Q_OBJECT
public:
    explicit ImportOptionBar(QWidget* parent = nullptr);

    void showOptions(const attain::ImportOptions& options, const std::optional<attain::ImportPreview>& preview);
    void retranslate();

Q_SIGNALS:
    void optionsChosen(const attain::ImportOptions& options);

private:
    void choose(const std::function<void(attain::ImportOptions&)>& change);
    void fillBoxes(const std::optional<attain::ImportPreview>& preview);

    attain::ImportOptions m_options;
    bool m_filling = false; ///< filling the boxes is no choice of the user
    QComboBox* m_kind;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QSpinBox* m_headerLine;
    QComboBox* m_unknown;
};
