// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/ConcentratorCheck.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "commands/ConcentratorService.h"
#include "RegisterRows.h"
#include "common/ActionButton.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString clockText(const ClockReport &report)
{
    const QString clock = report.clock.toText();
    const qlonglong seconds = std::abs(report.driftSeconds);
    if (seconds == 0)
        return ConcentratorCheck::tr("Its clock: %1, the same as ours.").arg(clock);
    return report.driftSeconds > 0 ? ConcentratorCheck::tr("Its clock: %1, %2 s ahead of ours.").arg(clock).arg(seconds)
                                   : ConcentratorCheck::tr("Its clock: %1, %2 s behind ours.").arg(clock).arg(seconds);
}

} // namespace

ConcentratorCheck::ConcentratorCheck(const RegistersDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_test(new ActionButton(u"plug"_s, tr("Test"), this))
    , m_set(new ActionButton(u"clock"_s, tr("Set its clock"), this))
    , m_decide(new ActionButton(tr("Set it all the same"), this))
    , m_known(new QLabel(this))
    , m_result(new QLabel(this))
{
    m_test->setObjectName(u"testConcentratorAction"_s);
    m_set->setObjectName(u"setConcentratorClockAction"_s);
    m_decide->setObjectName(u"decideClockAction"_s);
    m_known->setObjectName(u"concentratorKnown"_s);
    m_known->setWordWrap(true);
    setTextStyle(m_known, TextStyle::Body, Token::Text2);
    m_result->setObjectName(u"concentratorCheckResult"_s);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addWidget(m_set);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(buttons);
    column->addWidget(m_known);
    column->addWidget(m_result);
    column->addWidget(m_decide, 0, Qt::AlignLeft);
    m_test->setVisible(permits(desk.actor.role, Right::ReadMeters));
    m_set->setVisible(permits(desk.actor.role, Right::ManageDevices));
    connect(m_test, &QPushButton::clicked, this, &ConcentratorCheck::test);
    connect(m_set, &QPushButton::clicked, this, [this] { set(false); });
    connect(m_decide, &QPushButton::clicked, this, [this] { set(true); });
}

void ConcentratorCheck::setConcentrator(const Concentrator &concentrator)
{
    ++m_generation;
    m_concentrator = concentrator.number;
    m_result->clear();
    m_decide->hide();
    // Meters on a bus have clocks of their own, and there is nothing between them and us to be asked.
    const bool hasClock = concentrator.protocol != ConcentratorProtocol::MeterBus;
    m_test->setEnabled(hasClock);
    m_set->setEnabled(hasClock);
}

void ConcentratorCheck::showKnown(const ConcentratorRow &row)
{
    m_driftSeconds = row.clockDriftSeconds;
    m_software = row.softwareVersion;
    showKnown();
}

void ConcentratorCheck::showKnown()
{
    QStringList known;
    if (m_driftSeconds)
        known += tr("Clock difference: %1 s").arg(*m_driftSeconds);
    if (!m_software.isEmpty())
        known += tr("Software: %1").arg(m_software);
    m_known->setText(known.join(u" · "_s));
    m_known->setVisible(!known.isEmpty());
}

void ConcentratorCheck::begin(const QString &doing)
{
    m_decide->hide();
    m_test->setEnabled(false);
    m_set->setEnabled(false);
    setTextStyle(m_result, TextStyle::Body, Token::Text2);
    m_result->setText(doing);
}

void ConcentratorCheck::show(const Result<ClockReport> &report, const QString &good)
{
    m_test->setEnabled(true);
    m_set->setEnabled(true);
    setTextStyle(m_result, TextStyle::Body, report ? Token::Ok : Token::Bad);
    m_result->setText(report ? good + u'\n' + clockText(*report) : errorText(report.error()));
    m_decide->setVisible(!report && report.error().code == ErrorCode::ApprovalRequired
        && permits(m_desk.actor.role, Right::ManageAccounts));
    if (!report)
        return;
    m_driftSeconds = static_cast<int>(report->driftSeconds);
    showKnown();
    Q_EMIT checked();
}

void ConcentratorCheck::test()
{
    begin(tr("Asking it for its clock…"));
    QElapsedTimer timer;
    timer.start();
    whenDone(m_desk.clocks.read(m_desk.actor, m_concentrator), this,
        [this, timer, generation = m_generation](const Result<ClockReport> &report) {
            if (generation != m_generation)
                return;
            show(report, tr("It answered after %1 ms.").arg(timer.elapsed()));
            if (report)
                askVersion();
        });
}

void ConcentratorCheck::askVersion()
{
    // One that does not tell is no worse for it: what was known stays.
    whenDone(m_desk.devices.readVersion(m_desk.actor, m_concentrator), this,
        [this, generation = m_generation](const Result<ConcentratorVersion> &version) {
            if (generation != m_generation || !version)
                return;
            m_software = version->softwareText();
            showKnown();
            Q_EMIT checked();
        });
}

void ConcentratorCheck::set(bool decided)
{
    begin(tr("Setting its clock…"));
    whenDone(m_desk.clocks.set(m_desk.actor, m_concentrator, decided), this,
        [this, generation = m_generation](const Result<ClockReport> &report) {
            if (generation == m_generation)
                show(report, tr("Its clock was set."));
        });
}

} // namespace meterdesk
