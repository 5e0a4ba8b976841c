// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Property.h"

#include <QtWidgets/QFrame>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace meterdesk {

/// The left tree of 房源区域 in 房源管理: each level with the number of rooms in and below it. What is chosen narrows
/// the table to the region with all that are part of it.
class RegionTree final : public QFrame
{
    Q_OBJECT
public:
    /// `name` is the object name; find field and view are named after it.
    explicit RegionTree(const QString &name, QWidget *parent = nullptr);

    /// Shows other records; what was chosen and closed stays. Tells where that stands for other regions now.
    void setProperties(const QList<Property> &properties);
    /// Back to all regions; says nothing.
    void reset();
    /// The regions to show, as they are kept; none for all. A property without region has an empty one.
    [[nodiscard]] QStringList chosen() const;

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QTreeWidgetItem *itemOf(const QStringList &levels);
    void collect(QStringList &regions, const QTreeWidgetItem &item) const;
    void filter(const QString &text);
    bool filterBelow(QTreeWidgetItem &item, const QString &wanted, bool all);

    QLineEdit *m_find;
    QTreeWidget *m_tree;
    QTreeWidgetItem *m_root;
};

} // namespace meterdesk
