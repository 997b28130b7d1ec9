#pragma once

#include "common/Desk.h"
#include "targets/Adjustment.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

class AdjustmentCellModel;
class CellTable;
class GridView;

namespace attain {
struct ScoreMove;
class TargetBook;
} // namespace attain

namespace Ui {
class AdjustmentDialog;
}

/// The protocol of a change of published targets: what, why, from when, who was told, what help goes along; and beside it
/// every sum that it moves, before anybody decides.
class AdjustmentDialog : public QDialog {
    Q_OBJECT
public:
    /// `names` of the subjects of the adjustment's cells.
    AdjustmentDialog(const Desk& desk, const attain::Adjustment& adjustment, const QStringList& names, QWidget* parent);
    ~AdjustmentDialog() override;

    attain::Adjustment adjustment() const;
    std::string who() const;
    /// Hand it in at once; else it stays a draft.
    bool submits() const { return m_submits; }

private:
    void preview();
    /// Whose score and grade would move; on a worker thread.
    void readScores(std::shared_ptr<const attain::TargetBook> after, attain::Date from);
    void showScores(const std::vector<attain::ScoreMove>& moves);

    const Desk& m_desk;
    std::unique_ptr<Ui::AdjustmentDialog> m_ui;
    attain::Adjustment m_adjustment;
    AdjustmentCellModel* m_cells;
    CellTable* m_moved;
    GridView* m_movedView;
    bool m_submits = false;
    std::optional<std::pair<std::vector<attain::AdjustmentCell>, attain::Date>> m_scored; ///< what scores were read for
    bool m_readingScores = false;
};
