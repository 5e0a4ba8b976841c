// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace meterdesk {

class DataTable;
class WindowedModel;

/// Joins a table with a windowed model: the rows in sight are loaded, and loading shows in the table. Both must live as
/// long as each other; call it once after DataTable::setModel().
void followVisibleRows(DataTable &table, WindowedModel &model);

/// Makes the row with this id current and scrolls to it, wherever it is in the result. False where it is not in it.
bool selectRowById(DataTable &table, const WindowedModel &model, qint64 id);

} // namespace meterdesk
