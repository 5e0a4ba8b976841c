// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/RecordRemover.h"

#include "Try.h"
#include "records/WriterSteps.h"
#include "stores/ConcentratorStore.h"
#include "stores/DeviceStore.h"
#include "stores/PropertyStore.h"

namespace meterdesk::RecordRemover {

using namespace Qt::Literals::StringLiterals;

namespace {

Written<void> mustBeFree(Result<QStringList> uses, const QString &field)
{
    METERDESK_TRY(found, blamed({}, std::move(uses)));
    if (!found.isEmpty())
        return blame(field, ErrorCode::HasHistory, found.join(u", "_s));
    return {};
}

} // namespace

Written<void> removeProperty(DbConnection &db, const PropertyCode &code)
{
    METERDESK_TRY(property, blamed(u"code"_s, PropertyStore::get(db, code)));
    METERDESK_CHECK(mustBeFree(PropertyStore::uses(db, property.id), u"code"_s));
    return blamed({}, PropertyStore::remove(db, property.id));
}

Written<void> removeConcentrator(DbConnection &db, const ConcentratorNo &number)
{
    METERDESK_TRY(concentrator, blamed(u"number"_s, DeviceStore::concentrator(db, number)));
    METERDESK_CHECK(mustBeFree(DeviceStore::usesOfConcentrator(db, concentrator.id), u"number"_s));
    METERDESK_CHECK(blamed({}, ConcentratorStore::removeEvents(db, concentrator.id)));
    return blamed({}, DeviceStore::removeConcentrator(db, concentrator.id));
}

Written<void> removeMeter(DbConnection &db, MeterId meter)
{
    METERDESK_TRY(known, blamed(u"number"_s, DeviceStore::meter(db, meter)));
    if (known.concentrator.isValid() && known.download == DownloadState::Downloaded) {
        return blame(u"download"_s, ErrorCode::HasHistory,
            u"%1 is in concentrator %2"_s.arg(known.number.toText(), known.concentratorNo.toText()));
    }
    METERDESK_CHECK(mustBeFree(DeviceStore::usesOfMeter(db, meter), u"number"_s));
    return blamed({}, DeviceStore::removeMeter(db, meter));
}

} // namespace meterdesk::RecordRemover
