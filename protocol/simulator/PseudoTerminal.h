// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SimulatorError.h"

#include <QtCore/QObject>

#include <memory>

class QSocketNotifier;

namespace meterdesk::simulator {

/// A serial port that exists in software only, with a link to it at a path of our choice: programs open it as they open
/// a dongle. Not on Windows.
class PseudoTerminal final : public QObject
{
    Q_OBJECT
public:
    /// Makes the port and the link, which replaces a link that is there but no other file.
    [[nodiscard]] static SimulatorResult<std::unique_ptr<PseudoTerminal>> open(const QString &link);
    ~PseudoTerminal() override;

    /// Bytes for the program at the other end; lost where none reads them.
    void write(const QByteArray &bytes);

    /// The dongle is pulled out: whoever has the port open loses it, and the link is gone.
    void unplug();
    [[nodiscard]] SimulatorResult<void> plugIn();

    [[nodiscard]] const QString &link() const { return m_link; }

Q_SIGNALS:
    void received(const QByteArray &bytes);

private:
    explicit PseudoTerminal(const QString &link);
    void read();

    QString m_link;
    int m_master = -1;
    int m_slave = -1; ///< kept open: without it the port hangs up whenever a program closes it
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace meterdesk::simulator
