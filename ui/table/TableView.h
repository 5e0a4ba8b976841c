// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

namespace meterdesk {

class TableHeader;

/// One of the two panes of a DataTable: whole rows are selected, cells are painted by a CellDelegate, the grid by
/// nobody.
class TableView final : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    [[nodiscard]] TableHeader *header() const { return m_header; }

    /// The pane at the left paints the accent bar of selected rows.
    void setPaintsAccentBar(bool paints) { m_paintsAccentBar = paints; }
    [[nodiscard]] bool paintsAccentBarIn(const QModelIndex &index) const;

    /// The pane whose focus marks the current row; the frozen pane names the scrolling one.
    void setFocusPane(const QAbstractItemView *pane) { m_focusPane = pane; }
    [[nodiscard]] bool marksCurrentRow(const QModelIndex &index) const;

    using QTableView::sizeHintForColumn;

    /// Typing a letter would ask the model for every row, also for those that are not loaded.
    void keyboardSearch(const QString &) override { }

Q_SIGNALS:
    void copyRequested(bool withHeaders);
    void rowActivated(const QModelIndex &index);
    /// Space was pressed.
    void checkToggleRequested();
    void viewportChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    TableHeader *m_header;
    const QAbstractItemView *m_focusPane = this;
    bool m_paintsAccentBar = true;
};

} // namespace meterdesk
