// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/AccountService.h"

#include <QtCore/QMap>
#include <QtWidgets/QTreeWidget>

namespace meterdesk {

/// The properties that 批量开户 found, rooms under the building or flat they belong to. A ticked building brings all
/// its rooms, whether or not they were found. What is ticked stays so while other searches are shown.
class OpeningTree final : public QTreeWidget
{
    Q_OBJECT
public:
    explicit OpeningTree(QWidget *parent = nullptr);

    /// Shows what a search found, by code; `areMore` tells that it found more.
    void showFound(const QList<OpeningCandidate> &found, bool areMore);
    /// Buildings with all their rooms, and single rooms of others: nothing twice.
    [[nodiscard]] QList<OpeningCandidate> chosen() const { return m_chosen.values(); }
    /// Ticks nothing; says nothing.
    void clearChosen() { m_chosen.clear(); }

Q_SIGNALS:
    void chosenChanged();

private:
    QTreeWidgetItem *add(const OpeningCandidate &candidate, QTreeWidgetItem *building);
    void addRemark(const QString &text);
    void onItemChanged(QTreeWidgetItem *item);
    void showTicks();
    [[nodiscard]] Qt::CheckState tickOf(const Property &property) const;

    QMap<QString, OpeningCandidate> m_chosen; ///< by code
};

} // namespace meterdesk
