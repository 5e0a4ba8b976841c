// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

#include "Clock.h"

class QLabel;
class QTimer;

namespace meterdesk {

class StateLabel;

/// 24 px: the last message (five seconds) | counts of the page | LAN address | F1 | the building's wall clock.
class StatusStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit StatusStrip(const Clock &clock, QWidget *parent = nullptr);

    void showMessage(const QString &text);
    void setSummary(const QString &text);
    void setNetwork(const QString &address);
    [[nodiscard]] QString message() const;

private:
    void updateClock();

    const Clock &m_clock;
    QLabel *m_message;
    QLabel *m_summary;
    StateLabel *m_network;
    QLabel *m_time;
    QTimer *m_fade;
};

} // namespace meterdesk
