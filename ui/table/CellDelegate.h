// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace meterdesk {

/// Paints a cell of a DataTable as its roles say (see ItemRoles.h): ground, accent bar, icon, text. It decides nothing.
/// A cell whose text does not fit shows it whole in its tooltip.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    bool helpEvent(
        QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) final;

    static constexpr int padding = 8;

protected:
    /// Paints what stands on the ground; `area` is the cell without its padding.
    virtual void paintContent(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    /// The width paintContent() needs.
    [[nodiscard]] virtual int contentWidth(const QModelIndex &index) const;

    /// The font of the cell's text by its emphasis.
    [[nodiscard]] static QFont fontOf(const QModelIndex &index);
    /// Paints elided text with the column's alignment.
    static void paintText(
        QPainter &painter, const QRect &area, const QModelIndex &index, const QFont &font, const QColor &color);

private:
    static void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

/// Cells of ColumnKind::Pill.
class PillDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QModelIndex &index) const override;
};

/// Cells of ColumnKind::Money: negative amounts bold in the colour of trouble, those under the alarm with a triangle.
class MoneyDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QModelIndex &index) const override;
};

} // namespace meterdesk
