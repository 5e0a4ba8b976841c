// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace meterdesk {

/// Roles of the navigation's items.
enum NavigationRole : int {
    PageIdRole = Qt::UserRole + 1, ///< empty: the heading of a group
    PageIconRole,
    PageKeyRole, ///< shortcut as text, shown as a key cap
};

/// Paints an entry: icon, title, key cap; the current one on the selection colour with an accent bar.
class NavigationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setCollapsed(bool collapsed) { m_collapsed = collapsed; }
    /// Lower rows, of the least height a finger hits, for windows that would have to scroll.
    void setDense(bool dense) { m_dense = dense; }
    [[nodiscard]] int rowHeight(bool heading) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QRect &rect, const QString &title) const;

    bool m_collapsed = false;
    bool m_dense = false;
};

} // namespace meterdesk
