// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/RecordWriter.h"

#include "Try.h"
#include "records/WriterSteps.h"
#include "stores/AccountStore.h"
#include "stores/DeviceStore.h"
#include "stores/PropertyStore.h"
#include "stores/ReadingStore.h"

#include <algorithm>

namespace meterdesk::RecordWriter {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The id behind `parentCode`; none where it is empty.
Written<PropertyId> parentOf(DbConnection &db, const Property &property)
{
    if (property.parentCode.isEmpty())
        return PropertyId{};
    METERDESK_TRY(parent, blamed(u"parent_code"_s, PropertyStore::get(db, property.parentCode)));
    if (parent.type == PropertyType::Room)
        return blame(u"parent_code"_s, ErrorCode::InvalidArgument, u"%1 is a room"_s.arg(property.parentCode.toText()));
    if (property.type == PropertyType::Distributed && parent.type == PropertyType::Centralized)
        return blame(u"parent_code"_s, ErrorCode::InvalidArgument, u"a flat does not belong to a building of ours"_s);
    return parent.id;
}

/// The id behind a property code; none where it is empty.
Written<PropertyId> propertyOf(DbConnection &db, const PropertyCode &code)
{
    if (code.isEmpty())
        return PropertyId{};
    METERDESK_TRY(property, blamed(u"property_code"_s, PropertyStore::get(db, code)));
    return property.id;
}

/// Fills the ids behind a meter's room and concentrator.
Written<void> resolve(DbConnection &db, Meter &meter)
{
    meter.property = {};
    if (!meter.propertyCode.isEmpty()) {
        METERDESK_TRY(room, blamed(u"property_code"_s, PropertyStore::get(db, meter.propertyCode)));
        if (room.type != PropertyType::Room)
            return blame(u"property_code"_s, ErrorCode::NotARoom, meter.propertyCode.toText());
        meter.property = room.id;
    }
    meter.concentrator = {};
    if (meter.concentratorNo.isEmpty())
        return {};
    METERDESK_TRY(concentrator, blamed(u"concentrator_number"_s, DeviceStore::concentrator(db, meter.concentratorNo)));
    meter.concentrator = concentrator.id;
    if (meter.line.point != 0 || concentrator.protocol == ConcentratorProtocol::MeterBus)
        return {};
    METERDESK_TRY(free, blamed({}, DeviceStore::freePoint(db, concentrator.id)));
    if (free == 0)
        return blame(u"point"_s, ErrorCode::InvalidArgument, u"all points of the concentrator are taken"_s);
    meter.line.point = free;
    return {};
}

/// Another meter in use on the same point.
Written<void> checkPoint(DbConnection &db, const Meter &meter)
{
    if (!meter.concentrator.isValid() || meter.line.point == 0)
        return {};
    METERDESK_TRY(others, blamed({}, DeviceStore::metersOfConcentrator(db, meter.concentrator)));
    for (const Meter &other : others) {
        if (other.line.point == meter.line.point && other.id != meter.id)
            return blame(u"point"_s, ErrorCode::AlreadyExists,
                u"point %1 belongs to meter %2"_s.arg(other.line.point).arg(other.number.toText()));
    }
    return {};
}

Written<std::optional<Account>> openAccountOf(DbConnection &db, const PropertyCode &code)
{
    if (code.isEmpty())
        return std::optional<Account>();
    METERDESK_TRY(account, blamed({}, AccountStore::find(db, code, QDate())));
    if (account && account->closedOn.isValid())
        account.reset();
    return std::move(account);
}

/// A meter that was never billed belongs to another room only as long as nobody used it: what it counted was used where
/// it hung, and its successor counts on for the room of the meter it replaced.
Written<void> mayLeaveItsRoom(DbConnection &db, const Meter &meter)
{
    METERDESK_TRY(successor, blamed({}, DeviceStore::replacesAnother(db, meter.id)));
    if (successor)
        return blame(u"property_code"_s, ErrorCode::HasHistory,
            u"%1 took the place of another meter there"_s.arg(meter.number.toText()));
    METERDESK_TRY(account, openAccountOf(db, meter.propertyCode));
    if (!account)
        return {};
    METERDESK_TRY(used, blamed({}, ReadingStore::hasUnbilledUse(db, meter.id)));
    if (used)
        return blame(u"property_code"_s, ErrorCode::Unbilled,
            u"%1 counted for %2 and is not billed yet"_s.arg(meter.number.toText(), meter.propertyCode.toText()));
    return {};
}

} // namespace

Written<PropertyId> addProperty(DbConnection &db, Property property)
{
    METERDESK_CHECK(firstOf(RecordChecks::property(property)));
    METERDESK_TRY(known, blamed({}, PropertyStore::find(db, property.code)));
    if (known)
        return blame(u"code"_s, ErrorCode::AlreadyExists, property.code.toText());
    METERDESK_TRY(parent, parentOf(db, property));
    property.parent = parent;
    return blamed({}, PropertyStore::insert(db, property));
}

Written<void> editProperty(DbConnection &db, Property property)
{
    METERDESK_CHECK(firstOf(RecordChecks::property(property)));
    METERDESK_TRY(known, blamed(u"code"_s, PropertyStore::get(db, property.code)));
    METERDESK_TRY(parent, parentOf(db, property));
    METERDESK_TRY(circular, blamed({}, PropertyStore::isBelow(db, parent, known.id)));
    if (circular)
        return blame(u"parent_code"_s, ErrorCode::InvalidArgument, u"a property does not belong below itself"_s);
    if (known.type == PropertyType::Room && property.type != PropertyType::Room) {
        METERDESK_TRY(account, blamed({}, AccountStore::find(db, property.code, QDate())));
        if (account)
            return blame(u"type"_s, ErrorCode::HasHistory, u"the room has an account"_s);
    }
    property.id = known.id;
    property.parent = parent;
    return blamed({}, PropertyStore::update(db, property));
}

Written<ConcentratorId> addConcentrator(DbConnection &db, Concentrator concentrator)
{
    METERDESK_CHECK(firstOf(RecordChecks::concentrator(concentrator)));
    METERDESK_TRY(known, blamed({}, DeviceStore::findConcentrator(db, concentrator.number)));
    if (known)
        return blame(u"number"_s, ErrorCode::AlreadyExists, concentrator.number.toText());
    METERDESK_TRY(property, propertyOf(db, concentrator.propertyCode));
    concentrator.property = property;
    return blamed({}, DeviceStore::insertConcentrator(db, concentrator));
}

Written<void> editConcentrator(DbConnection &db, Concentrator concentrator)
{
    METERDESK_CHECK(firstOf(RecordChecks::concentrator(concentrator)));
    METERDESK_TRY(known, blamed(u"number"_s, DeviceStore::concentrator(db, concentrator.number)));
    METERDESK_TRY(property, propertyOf(db, concentrator.propertyCode));
    concentrator.id = known.id;
    concentrator.property = property;
    return blamed({}, DeviceStore::updateConcentrator(db, concentrator));
}

Written<MeterId> addMeter(DbConnection &db, Meter meter, QDate installedOn)
{
    METERDESK_CHECK(firstOf(RecordChecks::meter(meter)));
    METERDESK_TRY(known, blamed({}, DeviceStore::findMeter(db, meter.number)));
    if (known)
        return blame(u"number"_s, ErrorCode::AlreadyExists, meter.number.toText());
    meter.id = {};
    METERDESK_CHECK(resolve(db, meter));
    METERDESK_CHECK(checkPoint(db, meter));
    METERDESK_TRY(id, blamed({}, DeviceStore::insertMeter(db, meter, installedOn)));
    meter.id = id;
    METERDESK_TRY(account, openAccountOf(db, meter.propertyCode));
    if (account)
        METERDESK_CHECK(beginBilling(db, meter, *account, installedOn));
    return id;
}

Written<void> editMeter(DbConnection &db, Meter meter)
{
    METERDESK_CHECK(firstOf(RecordChecks::meter(meter)));
    METERDESK_TRY(known, blamed({}, DeviceStore::meter(db, meter.id)));
    if (known.number != meter.number)
        return blame(u"number"_s, ErrorCode::InvalidArgument, u"another number is another meter: replace it"_s);
    if (known.propertyCode != meter.propertyCode || known.start != meter.start) {
        METERDESK_TRY(billed, blamed({}, DeviceStore::wasBilled(db, meter.id)));
        if (billed)
            return blame(known.start != meter.start ? u"start_total"_s : u"property_code"_s, ErrorCode::HasHistory,
                meter.number.toText());
    }
    if (known.propertyCode != meter.propertyCode)
        METERDESK_CHECK(mayLeaveItsRoom(db, known));
    METERDESK_CHECK(resolve(db, meter));
    METERDESK_CHECK(checkPoint(db, meter));
    const bool sameLine =
        known.concentrator == meter.concentrator && known.line == meter.line && known.protocol == meter.protocol;
    if (!sameLine && meter.download == DownloadState::Downloaded)
        meter.download = DownloadState::Pending;
    METERDESK_CHECK(blamed({}, DeviceStore::updateMeter(db, meter)));
    if (known.propertyCode == meter.propertyCode && known.start == meter.start)
        return {};

    // Billing begins anew: nothing was billed, so nothing is lost.
    METERDESK_CHECK(blamed({}, AccountStore::dropBilling(db, meter.id)));
    METERDESK_TRY(account, openAccountOf(db, meter.propertyCode));
    if (!account)
        return {};
    METERDESK_TRY(installedOn, blamed({}, DeviceStore::installedOn(db, meter.id)));
    return beginBilling(db, meter, *account, installedOn);
}

} // namespace meterdesk::RecordWriter
