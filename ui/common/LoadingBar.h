// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <chrono>

namespace meterdesk {

/// A bar of 3 px that tells that something is being fetched. It appears only when that takes longer than `delay`, so
/// quick answers do not flicker. The only thing that moves in the program.
class LoadingBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingBar(QWidget *parent, std::chrono::milliseconds delay = std::chrono::milliseconds{200});

    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_delay;
    QTimer m_tick;
    int m_position = 0; // per mille of the way
    bool m_busy = false;
};

} // namespace meterdesk
