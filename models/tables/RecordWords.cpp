// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordWords.h"

#include <QtCore/QCoreApplication>

namespace meterdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordWords)
};

} // namespace

QString payMethodText(PayMethod method)
{
    switch (method) {
    case PayMethod::Cash:
        return Words::tr("Cash");
    case PayMethod::WeChat:
        return Words::tr("WeChat Pay");
    case PayMethod::Alipay:
        return Words::tr("Alipay");
    case PayMethod::Card:
        return Words::tr("Bank card");
    case PayMethod::Transfer:
        return Words::tr("Transfer");
    case PayMethod::Other:
        return Words::tr("Other");
    }
    return {};
}

QString voltageText(Voltage voltage)
{
    return voltage == Voltage::ThreePhase380 ? Words::tr("AC 380 V") : Words::tr("AC 220 V");
}

QString propertyTypeText(PropertyType type)
{
    switch (type) {
    case PropertyType::Centralized:
        return Words::tr("Building");
    case PropertyType::Distributed:
        return Words::tr("Flat");
    case PropertyType::Room:
        return Words::tr("Room");
    }
    return {};
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Cashier:
        return Words::tr("Cashier");
    case Role::Manager:
        return Words::tr("Manager");
    case Role::Installer:
        return Words::tr("Installer");
    case Role::Auditor:
        return Words::tr("Auditor");
    case Role::Owner:
        return Words::tr("Owner");
    case Role::System:
        return Words::tr("Program");
    }
    return {};
}

QString operatorText(const QString &operatorName)
{
    return operatorName == Actor::system().name ? roleText(Role::System) : operatorName;
}

QString autoTripText(bool autoTrip)
{
    return autoTrip ? Words::tr("Automatic") : Words::tr("By hand");
}

QString collectionResultText(CollectionResult result)
{
    switch (result) {
    case CollectionResult::Success:
        return Words::tr("Collected");
    case CollectionResult::Missing:
        return Words::tr("Not collected");
    case CollectionResult::Abnormal:
        return Words::tr("Abnormal");
    }
    return {};
}

PillState supplyPill(SupplyState state)
{
    switch (state) {
    case SupplyState::Unpaired:
        return PillState::NotPaired;
    case SupplyState::Unknown:
        return PillState::RelayUnknown;
    case SupplyState::On:
        return PillState::RelayClosed;
    case SupplyState::Off:
        return PillState::RelayTripped;
    case SupplyState::OffByHand:
        return PillState::TrippedByHand;
    case SupplyState::TripPending:
        return PillState::TripPending;
    case SupplyState::TripFailed:
        return PillState::TripFailed;
    case SupplyState::ClosePending:
        return PillState::ClosePending;
    }
    return PillState::RelayUnknown;
}

PillState relayPill(Relay relay)
{
    switch (relay) {
    case Relay::Unknown:
        break;
    case Relay::Closed:
        return PillState::RelayClosed;
    case Relay::Open:
        return PillState::RelayTripped;
    }
    return PillState::RelayUnknown;
}

PillState protectionPill(Protection protection)
{
    switch (protection) {
    case Protection::Unknown:
        break;
    case Protection::Off:
        return PillState::Unprotected;
    case Protection::On:
        return PillState::Protected;
    }
    return PillState::RelayUnknown;
}

std::optional<PillState> reachabilityPill(Reachability reachability)
{
    switch (reachability) {
    case Reachability::Unknown:
        break;
    case Reachability::Online:
        return PillState::Online;
    case Reachability::Offline:
        return PillState::Offline;
    }
    return std::nullopt;
}

PillState collectionPill(CollectionStatus status)
{
    switch (status) {
    case CollectionStatus::Ok:
        return PillState::Succeeded;
    case CollectionStatus::NoData:
        return PillState::Missing;
    case CollectionStatus::TimedOut:
        return PillState::TimedOut;
    case CollectionStatus::Failed:
        return PillState::Failed;
    case CollectionStatus::Held:
    case CollectionStatus::Conflict:
        return PillState::Suspicious;
    }
    return PillState::Failed;
}

PillState rechargePill(RechargeState state)
{
    switch (state) {
    case RechargeState::Booked:
        return PillState::Credited;
    case RechargeState::AwaitingClose:
        return PillState::ClosePending;
    case RechargeState::Reversed:
        return PillState::Reversed;
    }
    return PillState::Credited;
}

} // namespace meterdesk
