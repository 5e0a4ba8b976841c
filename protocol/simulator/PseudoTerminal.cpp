// SPDX-License-Identifier: GPL-3.0-or-later
#include "PseudoTerminal.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSocketNotifier>

#include <array>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace meterdesk::simulator {

using namespace Qt::Literals::StringLiterals;

PseudoTerminal::PseudoTerminal(const QString &link)
    : m_link(link)
{ }

PseudoTerminal::~PseudoTerminal()
{
    unplug();
}

SimulatorResult<std::unique_ptr<PseudoTerminal>> PseudoTerminal::open(const QString &link)
{
    std::unique_ptr<PseudoTerminal> terminal(new PseudoTerminal(link));
    if (const auto plugged = terminal->plugIn(); !plugged)
        return std::unexpected(plugged.error());
    return terminal;
}

#ifdef Q_OS_UNIX

SimulatorResult<void> PseudoTerminal::plugIn()
{
    const QFileInfo old(m_link);
    if (old.isSymLink())
        QFile::remove(m_link);
    else if (old.exists())
        return simulatorFailure(u"%1 is there already"_s.arg(m_link));
    m_master = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
        return simulatorFailure(u"no pseudo-terminal: %1"_s.arg(qt_error_string(errno)));
    const QByteArray name = ::ptsname(m_master);
    m_slave = ::open(name.constData(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    termios line{};
    if (m_slave < 0 || ::tcgetattr(m_slave, &line) != 0)
        return simulatorFailure(u"no pseudo-terminal: %1"_s.arg(qt_error_string(errno)));
    // Before a program sets the line, a terminal would echo and translate.
    ::cfmakeraw(&line);
    ::tcsetattr(m_slave, TCSANOW, &line);
    if (!QFile::link(QString::fromLocal8Bit(name), m_link))
        return simulatorFailure(u"cannot make the link %1"_s.arg(m_link));
    m_notifier = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &PseudoTerminal::read);
    return {};
}

void PseudoTerminal::unplug()
{
    if (m_master < 0)
        return;
    m_notifier.reset();
    ::close(m_slave);
    ::close(m_master);
    m_master = m_slave = -1;
    if (QFileInfo(m_link).isSymLink())
        QFile::remove(m_link);
}

void PseudoTerminal::write(const QByteArray &bytes)
{
    // The kernel's buffer holds seconds of a meter bus; what nobody reads is lost as on a real line.
    if (m_master >= 0)
        (void)!::write(m_master, bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

void PseudoTerminal::read()
{
    std::array<char, 4096> buffer;
    const auto count = ::read(m_master, buffer.data(), buffer.size());
    if (count > 0)
        Q_EMIT received(QByteArray(buffer.data(), static_cast<qsizetype>(count)));
}

#else

SimulatorResult<void> PseudoTerminal::plugIn()
{
    return simulatorFailure(u"this system has no pseudo-terminals"_s);
}

void PseudoTerminal::unplug() { }
void PseudoTerminal::write(const QByteArray &) { }
void PseudoTerminal::read() { }

#endif

} // namespace meterdesk::simulator
