// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/RowChecks.h"

namespace meterdesk {

void RowChecks::setChecked(qlonglong id, bool checked)
{
    if (isChecked(id) == checked)
        return;
    if (checked != m_allBut)
        m_ids.insert(id);
    else
        m_ids.remove(id);
    Q_EMIT changed();
}

void RowChecks::checkAll()
{
    if (m_allBut && m_ids.isEmpty())
        return;
    m_allBut = true;
    m_ids.clear();
    Q_EMIT changed();
}

void RowChecks::clear()
{
    if (!m_allBut && m_ids.isEmpty())
        return;
    m_allBut = false;
    m_ids.clear();
    Q_EMIT changed();
}

} // namespace meterdesk
