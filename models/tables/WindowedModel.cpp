// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowedModel.h"

namespace meterdesk {

void WindowedModel::sort(int column, Qt::SortOrder order)
{
    sortBy(column < 0 ? QList<SortKey>{} : QList<SortKey>{{column, order}});
}

} // namespace meterdesk

#include "moc_WindowedModel.cpp"
