// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrainingDesk.h"

#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "form/AmountEdit.h"
#include "recharge/RechargePage.h"
#include "recharge/RechargePanel.h"

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int longest = 30'000; // ms: a relay is commanded and read back over TCP

WallTime moment(const QString &text)
{
    const auto read = WallTime::fromText(text);
    if (!read)
        qFatal("%s is no time", qPrintable(text));
    return *read;
}

} // namespace

TrainingDesk::TrainingDesk(const QString &now)
    : m_clock(std::make_shared<FixedClock>(moment(now)))
    , m_printers(std::make_shared<FakePrinters>(m_folder.path()))
{ }

TrainingDesk::~TrainingDesk()
{
    stop();
}

void TrainingDesk::start()
{
    DesktopOptions options;
    options.databasePath = path(u"training.db"_s);
    options.training = true;
    options.clock = m_clock;
    options.printers = m_printers;
    m_desktop = std::make_unique<Desktop>(options);
    QObject::connect(m_desktop.get(), &Desktop::failed, m_desktop.get(),
        [](const Error &error) { qFatal("%s: %s", qPrintable(errorCodeName(error.code)), qPrintable(error.detail)); });
    QSignalSpy ready(m_desktop.get(), &Desktop::ready);
    m_desktop->start();
    if (ready.isEmpty() && !ready.wait(longest))
        qFatal("the window does not come");
    QSignalSpy round(m_desktop->round(), &DailyRound::finished);
    m_hand = std::make_unique<WindowDriver>(*m_desktop->window());
    if (round.isEmpty() && !round.wait(longest))
        qFatal("the first round does not end");
    m_hand->openPage(u"recharge"_s);
    // Keys come at the pace of a hand, whatever the machine does: faster ones are a scanner's.
    const auto steady = [at = 10'000ms]() mutable { return at += 300ms; };
    m_hand->find<AmountEdit>(u"rechargeAmountEdit"_s)->setClock(steady);
    m_hand->find<RechargePanel>(u"rechargePanel"_s)->enterGuard().setClock(steady);
}

void TrainingDesk::stop()
{
    m_hand.reset();
    m_desktop.reset();
}

WindowDriver &TrainingDesk::hand()
{
    if (&m_hand->window() != m_desktop->window())
        m_hand = std::make_unique<WindowDriver>(*m_desktop->window());
    return *m_hand;
}

void TrainingDesk::goTo(const QString &now)
{
    m_clock->set(moment(now));
    building().building().clock().moveTo({moment(now).seconds * 1000});
}

void TrainingDesk::runRound()
{
    QSignalSpy round(m_desktop->round(), &DailyRound::finished);
    m_desktop->round()->runNow();
    if (round.isEmpty() && !round.wait(longest))
        qFatal("the round does not end");
}

simulator::VirtualMeter &TrainingDesk::meter(const QString &number)
{
    simulator::VirtualMeter *found = building().building().meter(number);
    if (!found)
        qFatal("there is no meter %s", qPrintable(number));
    return *found;
}

QString pdfText(const QString &path)
{
    QProcess tool;
    tool.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    return tool.waitForFinished() ? QString::fromUtf8(tool.readAllStandardOutput()) : QString();
}

} // namespace meterdesk::test
