// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace meterdesk {

/// Roles of the results of the global search, besides Qt::DisplayRole (the name) and Qt::AccessibleTextRole (all of
/// it).
enum SearchHitRole : int {
    SearchHitIconRole = Qt::UserRole + 1,
    SearchHitDetailRole, ///< numbers and people, quiet, at the right
};

/// Paints one result: icon, name, and at the right what it was found by.
class SearchHitDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace meterdesk
