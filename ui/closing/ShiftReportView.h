// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Shift.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;

namespace meterdesk {

class FactGrid;

/// The lines of 交班表: money by method, and how the expected cash comes about.
class ShiftReportView final : public QWidget
{
    Q_OBJECT
public:
    explicit ShiftReportView(QWidget *parent = nullptr);

    void showReport(const ShiftReport &report);

    /// "0.02 short", "0.05 over", "correct".
    [[nodiscard]] static QString differenceText(Money difference);

private:
    void showMethods(const ShiftFigures &figures);
    void addLine(int row, const QStringList &cells);

    QWidget *m_methods;
    QGridLayout *m_lines;
    FactGrid *m_facts;
    QLabel *m_missing;
};

} // namespace meterdesk
