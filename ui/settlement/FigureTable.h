// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableWidget>

namespace meterdesk {

/// A short table of figures inside a card: read-only, a row selected as a whole, Tab leaves it, Ctrl+C copies the
/// selected rows as TSV with headers. For results of a few rows; lists that grow belong in a DataTable.
class FigureTable final : public QTableWidget
{
    Q_OBJECT
public:
    /// `name` is the object name.
    FigureTable(const QString &name, const QString &accessibleName, const QStringList &headers, QWidget *parent);

    enum class Look { Normal, Strong, Quiet };

    /// Sets a cell; figures stand at the right.
    void setFigure(int row, int column, const QString &text, Look look = Look::Normal);
    void setWords(int row, int column, const QString &text, Look look = Look::Normal);
    [[nodiscard]] QString textAt(int row, int column) const;
    /// Widths of the columns follow what they hold; the last one takes what is left over. At least `leastRows` stay in
    /// sight.
    void fit(int leastRows = 2);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setCell(int row, int column, const QString &text, Look look, Qt::Alignment alignment);
    void adoptTheme();
    void copy();

    int m_leastRows = 2;
};

} // namespace meterdesk
