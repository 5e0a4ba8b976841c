// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/RecordPages.h"

namespace meterdesk::PageTerms {

QString supply()
{
    // An open relay is our trip's doing as PolicyStore has it.
    return u"CASE WHEN m.id IS NULL THEN 'unpaired' "
           "WHEN EXISTS (SELECT 1 FROM meter_command w WHERE w.meter_id = m.id AND w.action = 'trip' "
           "AND w.state IN ('queued', 'sending', 'unverified')) THEN 'trip-pending' "
           "WHEN EXISTS (SELECT 1 FROM meter_command w WHERE w.meter_id = m.id AND w.action IN ('close', "
           "'permit-close') "
           "AND w.state IN ('queued', 'sending', 'unverified')) THEN 'close-pending' "
           "WHEN f.relay = 'open' THEN CASE (SELECT d.purpose FROM meter_command d WHERE d.meter_id = m.id "
           "AND d.action IN ('trip', 'close', 'permit-close') AND d.sent_at IS NOT NULL "
           "AND d.state NOT IN ('refused', 'cancelled') AND NOT (d.state = 'timeout' AND d.purpose = 'operator') "
           "ORDER BY d.send_no DESC, d.id DESC LIMIT 1) WHEN 'policy-trip' THEN 'off' ELSE 'off-by-hand' END "
           "WHEN f.relay = 'closed' THEN CASE WHEN (SELECT d.action = 'trip' AND d.state IN ('refused', 'timeout') "
           "FROM meter_command d WHERE d.meter_id = m.id AND d.action IN ('trip', 'close', 'permit-close') "
           "AND d.state <> 'cancelled' ORDER BY d.id DESC LIMIT 1) THEN 'trip-failed' ELSE 'on' END "
           "ELSE 'unknown' END"_s;
}

QString billedTo()
{
    return u"CASE WHEN EXISTS (SELECT 1 FROM bill WHERE bill.account_id = a.id) THEN "
           "(SELECT date(min(pointer.as_of), '-1 second') FROM billing_pointer pointer "
           "JOIN meter billed ON billed.id = pointer.meter_id AND billed.removed_at IS NULL "
           "WHERE billed.property_id = p.id) END"_s;
}

QString belowProperty()
{
    return u"p.id IN (WITH RECURSIVE tree (id) AS (VALUES (?) UNION SELECT child.id FROM property child "
           "JOIN tree ON child.parent_id = tree.id) SELECT id FROM tree)"_s;
}

QString joinFirstMeter()
{
    return u" LEFT JOIN meter m ON m.id = (SELECT one.id FROM meter one WHERE one.property_id = p.id "
           "AND one.removed_at IS NULL ORDER BY one.padded LIMIT 1) LEFT JOIN meter_fact f ON f.meter_id = m.id"_s;
}

} // namespace meterdesk::PageTerms
