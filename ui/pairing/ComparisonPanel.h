// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Pairing.h"
#include "common/SidePanel.h"

class QLabel;
class QTreeWidget;

namespace meterdesk {

/// 核对终端档案: the meter table of a concentrator held against the records, slot by slot, what differs first.
class ComparisonPanel final : public SidePanel
{
    Q_OBJECT
public:
    explicit ComparisonPanel(QWidget *parent = nullptr);

    /// The table is being read.
    void showWaiting(const Concentrator &concentrator);
    void showLines(const QList<TableComparison> &lines);

private:
    QLabel *m_summary;
    QTreeWidget *m_lines;
};

} // namespace meterdesk
