// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>

namespace meterdesk {

class TableView;

/// Order, visibility, width and freezing of the columns of a table, kept by their keys (ColumnKeyRole) and applied to
/// the frozen pane and the scrolling one together. Columns that a saved arrangement does not know come at the end.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    TableColumns(TableView &frozenPane, TableView &scrollingPane, QObject *parent = nullptr);

    /// Takes the columns of the panes' model, in the model's order and default widths.
    void adoptModel();

    /// Columns in sight, from left to right, frozen ones first: model columns.
    [[nodiscard]] QList<int> visible() const;
    [[nodiscard]] int frozenCount() const { return m_frozen; }
    [[nodiscard]] bool isHidden(int column) const;
    /// Position among visible(), −1 when hidden.
    [[nodiscard]] int positionOf(int column) const { return static_cast<int>(visible().indexOf(column)); }

    /// The defaults that reset() returns to.
    void setDefaultFrozen(int count);

    // What a user does; each emits changed().
    void setFrozen(int count);
    void setHidden(int column, bool hidden);
    /// As wide as header and the rows in sight need.
    void autoFit(int column);
    void autoFitAll();
    void reset();

    /// For the layout store: {order, hidden, widths, frozen}.
    [[nodiscard]] QVariantMap save() const;
    void restore(const QVariantMap &saved);

    /// Gives columns the room that the window has left over; keeps widths a user has set.
    void distribute(int availableWidth);
    [[nodiscard]] int frozenWidth() const;

Q_SIGNALS:
    /// A user changed the arrangement.
    void changed();
    /// It was applied to the panes: widths or visibility are others.
    void applied();

private:
    [[nodiscard]] QString keyOf(int column) const;
    [[nodiscard]] int columnOf(const QString &key) const;
    [[nodiscard]] int defaultWidth(int column) const;
    [[nodiscard]] int minimumWidth(int column) const;
    [[nodiscard]] bool mayElide(int column) const;
    void shrinkNames(QHash<int, int> &widths, int excess) const;
    [[nodiscard]] TableView &paneOf(int column) const;
    void adoptOrder(TableView &moved);
    void resized(TableView &pane, int column, int width);
    void apply();

    TableView &m_frozenPane;
    TableView &m_scrollingPane;
    QStringList m_keys; // of the model's columns
    QStringList m_order; // every key, from left to right
    QSet<QString> m_hidden;
    QHash<QString, int> m_widths; // set by the user
    int m_frozen = 0;
    int m_defaultFrozen = 0;
    bool m_applying = false;
};

} // namespace meterdesk
