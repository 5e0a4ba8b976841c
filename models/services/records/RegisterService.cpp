// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/RegisterService.h"

#include "Try.h"
#include "records/RecordRemover.h"
#include "records/ServiceSteps.h"
#include "records/WriterSteps.h"
#include "stores/DeviceStore.h"
#include "stores/OperationLogStore.h"
#include "stores/PropertyStore.h"
#include "stores/TariffStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A change of one record: writes it and the operation log, in one transaction.
template <typename T, typename Write>
Async<T> change(Database &database, WallTime now, const Actor &actor, Right right, const QString &action,
    const QString &subject, Write write)
{
    if (auto allowed = actor.mustHave(right); !allowed)
        return refused<T>(allowed.error());
    return database.write<T>([=](DbConnection &db) -> Result<T> {
        Result<T> written = withField<T>(write(db));
        if (!written)
            return written;
        METERDESK_CHECK(OperationLogStore::append(db, actor, now, action, subject, {}));
        return written;
    });
}

QString priceText(const TariffVersion &version)
{
    if (version.mode == TariffMode::Single)
        return version.total.toText();
    QStringList prices{version.total.toText()};
    for (const UnitPrice price : version.rates)
        prices += price.toText();
    return prices.join(u' ');
}

} // namespace

RegisterService::RegisterService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<QList<Property>> RegisterService::properties() const
{
    return m_database.read<QList<Property>>(PropertyStore::list);
}

Async<PropertyId> RegisterService::addProperty(const Actor &actor, const Property &property)
{
    return change<PropertyId>(m_database, m_clock.now(), actor, Right::ManageDevices, u"add-property"_s,
        property.code.toText(), [property](DbConnection &db) { return RecordWriter::addProperty(db, property); });
}

Async<void> RegisterService::editProperty(const Actor &actor, const Property &property)
{
    return change<void>(m_database, m_clock.now(), actor, Right::ManageDevices, u"edit-property"_s,
        property.code.toText(), [property](DbConnection &db) { return RecordWriter::editProperty(db, property); });
}

Async<int> RegisterService::addProperties(const Actor &actor, const QList<Property> &properties)
{
    if (auto allowed = actor.mustHave(Right::ManageDevices); !allowed)
        return refused<int>(allowed.error());
    return m_database.write<int>([=, now = m_clock.now()](DbConnection &db) -> Result<int> {
        for (const Property &property : properties) {
            if (auto added = RecordWriter::addProperty(db, property); !added) {
                Error error = withField(std::move(added).error());
                if (!error.detail.contains(property.code.toText()))
                    error.detail += u" (%1)"_s.arg(property.code.toText());
                return std::unexpected(std::move(error));
            }
            METERDESK_CHECK(
                OperationLogStore::append(db, actor, now, u"add-property"_s, property.code.toText(), property.name));
        }
        return static_cast<int>(properties.size());
    });
}

Async<QList<Property>> RegisterService::findProperties(
    const QString &find, std::optional<PropertyType> type, int limit) const
{
    return m_database.read<QList<Property>>(
        [=](DbConnection &db) { return PropertyStore::search(db, find, type, limit); });
}

Async<void> RegisterService::removeProperty(const Actor &actor, const PropertyCode &code)
{
    return change<void>(m_database, m_clock.now(), actor, Right::ManageDevices, u"remove-property"_s, code.toText(),
        [code](DbConnection &db) { return RecordRemover::removeProperty(db, code); });
}

Async<QList<Concentrator>> RegisterService::concentrators() const
{
    return m_database.read<QList<Concentrator>>(DeviceStore::concentrators);
}

Async<QList<ConcentratorRow>> RegisterService::concentratorRows() const
{
    return m_database.read<QList<ConcentratorRow>>(DeviceStore::concentratorRows);
}

Async<ConcentratorId> RegisterService::addConcentrator(const Actor &actor, const Concentrator &concentrator)
{
    return change<ConcentratorId>(m_database, m_clock.now(), actor, Right::ManageDevices, u"add-concentrator"_s,
        concentrator.number.toText(),
        [concentrator](DbConnection &db) { return RecordWriter::addConcentrator(db, concentrator); });
}

Async<void> RegisterService::editConcentrator(const Actor &actor, const Concentrator &concentrator)
{
    return change<void>(m_database, m_clock.now(), actor, Right::ManageDevices, u"edit-concentrator"_s,
        concentrator.number.toText(),
        [concentrator](DbConnection &db) { return RecordWriter::editConcentrator(db, concentrator); });
}

Async<void> RegisterService::setTuning(
    const Actor &actor, const ConcentratorNo &number, const ConcentratorTuning &tuning)
{
    return change<void>(m_database, m_clock.now(), actor, Right::ManageDevices, u"tune-concentrator"_s, number.toText(),
        [number, tuning](DbConnection &db) -> Written<void> {
            if (tuning.rs485WaitSeconds < 1 || tuning.rs485WaitSeconds > 120)
                return blame(u"rs485_wait_s"_s, ErrorCode::InvalidNumber, u"not 1 to 120"_s);
            if (tuning.plcWaitSeconds < 1 || tuning.plcWaitSeconds > 600)
                return blame(u"plc_wait_s"_s, ErrorCode::InvalidNumber, u"not 1 to 600"_s);
            if (tuning.bufferBytes < 255 || tuning.bufferBytes > 16'383)
                return blame(u"buffer_bytes"_s, ErrorCode::InvalidNumber, u"not 255 to 16383"_s);
            const auto found = blamed(u"number"_s, DeviceStore::concentrator(db, number));
            if (!found)
                return std::unexpected(found.error());
            return blamed(u"number"_s, DeviceStore::setTuning(db, found->id, tuning));
        });
}

Async<void> RegisterService::learnNotation(ConcentratorId concentrator, AddressNotation notation)
{
    return m_database.write<void>([=, now = m_clock.now()](DbConnection &db) -> Result<void> {
        METERDESK_TRY(known, DeviceStore::concentrator(db, concentrator));
        if (known.addressNotation == notation)
            return {};
        METERDESK_CHECK(DeviceStore::setAddressNotation(db, concentrator, notation));
        return OperationLogStore::append(
            db, Actor::system(), now, u"learn-notation"_s, known.number.toText(), wordOf(notation));
    });
}

Async<void> RegisterService::removeConcentrator(const Actor &actor, const ConcentratorNo &number)
{
    return change<void>(m_database, m_clock.now(), actor, Right::ManageDevices, u"remove-concentrator"_s,
        number.toText(), [number](DbConnection &db) { return RecordRemover::removeConcentrator(db, number); });
}

Async<QList<Meter>> RegisterService::meters() const
{
    return m_database.read<QList<Meter>>([](DbConnection &db) { return DeviceStore::meters(db); });
}

Async<Meter> RegisterService::meter(const MeterNo &number) const
{
    return m_database.read<Meter>([number](DbConnection &db) { return DeviceStore::meter(db, number); });
}

Async<Meter> RegisterService::meter(MeterId id) const
{
    return m_database.read<Meter>([id](DbConnection &db) { return DeviceStore::meter(db, id); });
}

Async<Concentrator> RegisterService::concentratorOf(MeterId meter) const
{
    return m_database.read<Concentrator>([meter](DbConnection &db) -> Result<Concentrator> {
        METERDESK_TRY(found, DeviceStore::meter(db, meter));
        if (!found.concentrator.isValid())
            return failure(ErrorCode::NotPaired, found.number.toText());
        return DeviceStore::concentrator(db, found.concentrator);
    });
}

Async<MeterId> RegisterService::addMeter(const Actor &actor, const Meter &meter, QDate installedOn)
{
    return change<MeterId>(m_database, m_clock.now(), actor, Right::ManageDevices, u"add-meter"_s,
        meter.number.toText(),
        [meter, installedOn](DbConnection &db) { return RecordWriter::addMeter(db, meter, installedOn); });
}

Async<void> RegisterService::editMeter(const Actor &actor, const Meter &meter)
{
    return change<void>(m_database, m_clock.now(), actor, Right::ManageDevices, u"edit-meter"_s, meter.number.toText(),
        [meter](DbConnection &db) { return RecordWriter::editMeter(db, meter); });
}

Async<void> RegisterService::removeMeter(const Actor &actor, MeterId meter)
{
    if (auto allowed = actor.mustHave(Right::ManageDevices); !allowed)
        return refused<void>(allowed.error());
    return m_database.write<void>([=, now = m_clock.now()](DbConnection &db) -> Result<void> {
        METERDESK_TRY(known, DeviceStore::meter(db, meter));
        METERDESK_CHECK(withField(RecordRemover::removeMeter(db, meter)));
        return OperationLogStore::append(db, actor, now, u"remove-meter"_s, known.number.toText(), {});
    });
}

Async<QList<Tariff>> RegisterService::tariffs() const
{
    return m_database.read<QList<Tariff>>(TariffStore::list);
}

Async<TariffId> RegisterService::setPrices(const Actor &actor, const QString &name, const TariffVersion &version)
{
    const WallTime now = m_clock.now();
    if (auto allowed = actor.mustHave(Right::ManageAccounts); !allowed)
        return refused<TariffId>(allowed.error());
    return m_database.write<TariffId>([=](DbConnection &db) -> Result<TariffId> {
        METERDESK_TRY(id, withField(RecordWriter::putTariffVersion(db, name, version, now)));
        METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"set-prices"_s, name,
            u"from %1: %2"_s.arg(version.effectiveFrom.toString(Qt::ISODate), priceText(version))));
        return id;
    });
}

} // namespace meterdesk
