// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldWork.h"
#include "Property.h"
#include "RegisterRows.h"
#include "TerminalRow.h"

#include <QtWidgets/QFrame>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace meterdesk {

/// The left tree 房源 → 集中器 → 表计 with the state of each concentrator. What is chosen narrows the table.
class TerminalTree final : public QFrame
{
    Q_OBJECT
public:
    explicit TerminalTree(QWidget *parent = nullptr);

    /// Shows other records; what was chosen and opened stays.
    void setRecords(
        const QList<Property> &properties, const QList<ConcentratorRow> &concentrators, const QList<Meter> &meters);
    void setLinkState(ConcentratorId concentrator, LinkState state);
    [[nodiscard]] QWidget *focusTarget() const;

Q_SIGNALS:
    /// The chosen part of a TerminalQuery: a property, a concentrator or a meter; all empty for everything.
    void chosen(meterdesk::PropertyId property, meterdesk::ConcentratorId concentrator, meterdesk::MeterId meter);

private:
    void filter(const QString &text);
    void emitChosen();
    void showLinkState(QTreeWidgetItem *item, LinkState state);
    void updateFoot();

    QLineEdit *m_find;
    QTreeWidget *m_tree;
    QLabel *m_foot;
    QHash<std::int64_t, QTreeWidgetItem *> m_concentratorItems;
    QHash<std::int64_t, LinkState> m_links;
    int m_reachable = 0;
    int m_meters = 0;
};

} // namespace meterdesk
