// SPDX-License-Identifier: GPL-3.0-or-later
#include "RegisterWords.h"

#include "PolicyRules.h"
#include "Relay.h"

#include <QtCore/QCoreApplication>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RegisterTexts
{
    Q_DECLARE_TR_FUNCTIONS(RegisterWords)
};

constexpr int carrierPort = 31;

} // namespace

QString concentratorProtocolText(ConcentratorProtocol protocol)
{
    switch (protocol) {
    case ConcentratorProtocol::Gdw1376Edition2009:
        return RegisterTexts::tr("Q/GDW 376.1-2009");
    case ConcentratorProtocol::Gdw1376Edition2013:
        return RegisterTexts::tr("Q/GDW 1376.1-2013");
    case ConcentratorProtocol::MeterBus:
        return RegisterTexts::tr("RS-485 bus, DL/T 645");
    }
    return {};
}

QString linkKindText(LinkKind link)
{
    switch (link) {
    case LinkKind::TcpDial:
        return RegisterTexts::tr("LAN, we dial");
    case LinkKind::TcpListen:
        return RegisterTexts::tr("LAN, it dials in");
    case LinkKind::Serial:
        return RegisterTexts::tr("Serial port");
    }
    return {};
}

QString meterProtocolText(MeterProtocol protocol)
{
    return protocol == MeterProtocol::Dlt645Edition1997 ? u"DL/T 645-1997"_s : u"DL/T 645-2007"_s;
}

QString meterStatusText(MeterStatus status)
{
    switch (status) {
    case MeterStatus::Stock:
        return RegisterTexts::tr("In stock");
    case MeterStatus::InUse:
        return RegisterTexts::tr("In use");
    case MeterStatus::Removed:
        return RegisterTexts::tr("Taken away");
    case MeterStatus::Scrapped:
        return RegisterTexts::tr("Scrapped");
    }
    return {};
}

QString phasesText(int phases)
{
    return phases == 3 ? RegisterTexts::tr("Three-phase") : RegisterTexts::tr("Single-phase");
}

QString parityText(Parity parity)
{
    switch (parity) {
    case Parity::None:
        return RegisterTexts::tr("None(0)");
    case Parity::Even:
        return RegisterTexts::tr("Even(1)");
    case Parity::Odd:
        return RegisterTexts::tr("Odd(2)");
    }
    return {};
}

QString dataBitsText(int bits)
{
    return u"%1(%2)"_s.arg(bits).arg(bits - 5);
}

QString stopBitsText(int bits)
{
    return u"%1(%2)"_s.arg(bits).arg(bits - 1);
}

QString portText(int port)
{
    if (port == carrierPort)
        return RegisterTexts::tr("%1 · carrier").arg(port);
    return port >= 2 && port <= 4 ? u"%1 · RS-485"_s.arg(port) : QString::number(port);
}

QString tariffModeText(TariffMode mode)
{
    return mode == TariffMode::TimeOfUse ? RegisterTexts::tr("Time of use") : RegisterTexts::tr("Single price");
}

QString policyActionText(const QString &action)
{
    if (action == u"alarm1"_s)
        return RegisterTexts::tr("Alarm 1");
    if (action == u"alarm2"_s)
        return RegisterTexts::tr("Alarm 2");
    if (action == u"trip"_s)
        return RegisterTexts::tr("Trip");
    if (action == u"close"_s)
        return RegisterTexts::tr("Close");
    return action;
}

QString policyOutcomeText(PolicyOutcome outcome)
{
    switch (outcome) {
    case PolicyOutcome::Done:
        return RegisterTexts::tr("Done");
    case PolicyOutcome::Waiting:
        return RegisterTexts::tr("Under way");
    case PolicyOutcome::Blocked:
        return RegisterTexts::tr("Not done");
    case PolicyOutcome::Failed:
        return RegisterTexts::tr("Failed");
    }
    return {};
}

QString policyReasonText(const QString &word)
{
    if (const auto trip = fromWord<TripVerdict>(word)) {
        switch (*trip) {
        case TripVerdict::Due:
            return RegisterTexts::tr("due");
        case TripVerdict::BalanceAllows:
            return RegisterTexts::tr("paid meanwhile");
        case TripVerdict::ManualAccount:
            return RegisterTexts::tr("the account is tripped by hand");
        case TripVerdict::TenancyChanged:
            return RegisterTexts::tr("the tenant changed");
        case TripVerdict::AlreadyOpen:
            return RegisterTexts::tr("is tripped already");
        case TripVerdict::Protected:
            return RegisterTexts::tr("the meter is protected");
        case TripVerdict::TripsOff:
            return RegisterTexts::tr("automatic trips are off");
        case TripVerdict::StaleData:
            return RegisterTexts::tr("readings are too old");
        case TripVerdict::OutsideHours:
            return RegisterTexts::tr("outside the hours for trips");
        }
    }
    if (const auto close = fromWord<CloseVerdict>(word)) {
        switch (*close) {
        case CloseVerdict::NotOurTrip:
            return RegisterTexts::tr("was not tripped by policy");
        case CloseVerdict::AlreadyClosed:
            return RegisterTexts::tr("is closed already");
        case CloseVerdict::BalanceTooLow:
            return RegisterTexts::tr("the balance is still too low");
        default:
            return policyReasonText(wordOf(*close));
        }
    }
    if (word == u"no-phone"_s)
        return RegisterTexts::tr("there is no phone number");
    if (word == u"refused"_s)
        return RegisterTexts::tr("the meter refused before; see the work items");
    return word;
}

PillState downloadPill(DownloadState state)
{
    switch (state) {
    case DownloadState::Pending:
        return PillState::NotDelivered;
    case DownloadState::Downloaded:
        return PillState::Delivered;
    case DownloadState::Failed:
        return PillState::Failed;
    case DownloadState::Cancelled:
        return PillState::Cancelled;
    }
    return PillState::NotDelivered;
}

PillState policyPill(const QString &result)
{
    if (const auto state = fromWord<CommandState>(result)) {
        switch (*state) {
        case CommandState::Queued:
            return PillState::Queued;
        case CommandState::Sending:
            return PillState::Sending;
        case CommandState::ToCheck:
            return PillState::Suspicious;
        case CommandState::Confirmed:
        case CommandState::Permitted:
            return PillState::Succeeded;
        case CommandState::Refused:
            return PillState::Failed;
        case CommandState::TimedOut:
            return PillState::TimedOut;
        case CommandState::Cancelled:
            return PillState::Cancelled;
        }
    }
    if (result == u"notified"_s)
        return PillState::Succeeded;
    const bool isLeftOut = result == u"no-phone"_s || result == u"blocked"_s;
    return isLeftOut ? PillState::NotDone : PillState::Queued;
}

} // namespace meterdesk
