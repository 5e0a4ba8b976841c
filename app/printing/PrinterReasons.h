// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrintSpooler.h"

#include <QtCore/QStringList>

namespace meterdesk {

/// What the printer-state-reasons of IPP (RFC 8011 §5.4.12) mean for the desk: the first of paper, offline and trouble.
/// Warnings and reports about ink and covers that do not stop a printer are passed over.
[[nodiscard]] PrinterState stateOfReasons(bool stopped, const QStringList &reasons);

} // namespace meterdesk
