// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldWork.h"
#include "Property.h"
#include "RegisterRows.h"
#include "TerminalRow.h"
#include "theme/Tokens.h"

#include <QtWidgets/QFrame>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace meterdesk {

/// The left tree 房源 → 集中器 → 表计 of 终端在线查询 and 配表, with the state of each concentrator. What is chosen
/// narrows the table beside it.
class DeviceTree final : public QFrame
{
    Q_OBJECT
public:
    /// `name` is the object name; find field, view and foot are named after it.
    explicit DeviceTree(const QString &name, QWidget *parent = nullptr);

    /// For 配表: a + on properties (for a concentrator) and concentrators (for a meter), and at each meter whether its
    /// concentrator has it.
    void setPairing(bool pairing);

    /// Shows other records; what was chosen and opened stays.
    void setRecords(
        const QList<Property> &properties, const QList<ConcentratorRow> &concentrators, const QList<Meter> &meters);
    void setLinkState(ConcentratorId concentrator, LinkState state);
    [[nodiscard]] QWidget *focusTarget() const;

Q_SIGNALS:
    /// The chosen part of a TerminalQuery: a property, a concentrator or a meter; all empty for everything.
    void chosen(meterdesk::PropertyId property, meterdesk::ConcentratorId concentrator, meterdesk::MeterId meter);
    /// The + of a property or of a concentrator.
    void addConcentratorRequested(meterdesk::PropertyId property);
    void addMeterRequested(meterdesk::ConcentratorId concentrator);

private:
    /// A meter; its item is made when its concentrator is opened, since a building has thousands.
    struct Leaf
    {
        MeterId id;
        MeterNo number;
        QString room; ///< what its name adds to the building's
        bool delivered = false;

        [[nodiscard]] bool matches(const QString &wanted) const;
    };

    [[nodiscard]] QTreeWidgetItem *addProperty(const Property &property);
    void addConcentrator(const ConcentratorRow &row, QTreeWidgetItem *parent);
    void keepLeaves(const QList<Property> &properties, const QList<Meter> &meters);
    void countMeters(QTreeWidgetItem *property) const;
    void showLeaves(QTreeWidgetItem *concentrator);
    void filter(const QString &text);
    bool filterConcentrator(QTreeWidgetItem *item, const QString &wanted, bool all, bool opens);
    void emitChosen();
    void emitAdd(const QTreeWidgetItem *item, int column);
    void markForPairing(QTreeWidgetItem *item, const QString &icon, Tone tone, const QString &tip);
    void showLinkState(QTreeWidgetItem *item, LinkState state);
    void updateFoot();

    QLineEdit *m_find;
    QTreeWidget *m_tree;
    QLabel *m_foot;
    QHash<std::int64_t, QTreeWidgetItem *> m_concentratorItems;
    QHash<std::int64_t, LinkState> m_links;
    QHash<std::int64_t, QList<Leaf>> m_leaves; ///< by concentrator
    bool m_pairing = false;
    int m_reachable = 0;
    int m_meters = 0;
};

} // namespace meterdesk
