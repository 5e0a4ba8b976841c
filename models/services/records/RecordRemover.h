// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/RecordWriter.h"

namespace meterdesk {

/// Takes records away that nothing ever happened to (rule R-22). What has history stays: an account is closed, a meter
/// replaced. `has-history` names what is in the way. Inside an open transaction.
namespace RecordRemover {

[[nodiscard]] Written<void> removeProperty(DbConnection &db, const PropertyCode &code);
[[nodiscard]] Written<void> removeConcentrator(DbConnection &db, const ConcentratorNo &number);
/// Also refused while the concentrator holds the meter's parameters: cancel the download first.
[[nodiscard]] Written<void> removeMeter(DbConnection &db, MeterId meter);

} // namespace RecordRemover

} // namespace meterdesk
