// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace meterdesk {

/// Whether something in sight under `root` would be lost with it: text that somebody typed and nobody saved, a choice
/// marked by `setEntryTouched`, or a job that still runs in a strip. What a program filled in does not count, nor what
/// is typed to search.
[[nodiscard]] bool hasUnsavedEntries(const QWidget &root);

/// Fields of `widget`, or the field itself, are for searching: nothing is lost with them.
void markAsSearch(QWidget &widget);

/// Says of a drop-down list or a date, which keep no such mark themselves, that a user changed it.
void setEntryTouched(QWidget &field, bool touched);
[[nodiscard]] bool isEntryTouched(const QWidget &field);

/// Whatever was typed under `root` is saved now.
void forgetEntries(QWidget &root);

} // namespace meterdesk
