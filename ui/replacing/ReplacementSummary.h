// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace meterdesk {

class FactGrid;
class ReplacementFlow;

/// What a replacement comes to, before it is confirmed and after it: room and numbers in large type, the readings, what
/// is billed up to the change, and what follows.
class ReplacementSummary final : public QWidget
{
    Q_OBJECT
public:
    explicit ReplacementSummary(QWidget *parent = nullptr);

    /// After ReplacementFlow::startKnown().
    void show(const ReplacementFlow &flow);

private:
    [[nodiscard]] static QString billText(const ReplacementFlow &flow);
    [[nodiscard]] static QString consequences(const ReplacementFlow &flow);

    QLabel *m_room;
    QLabel *m_numbers;
    FactGrid *m_facts;
    QLabel *m_next;
};

} // namespace meterdesk
