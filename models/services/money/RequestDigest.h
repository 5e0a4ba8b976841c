// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace meterdesk {

/// SHA-256 over the fields as netstrings: tells a repeated request from another one under the same id.
[[nodiscard]] QByteArray requestDigest(const QStringList &fields);

/// Ids that the program makes itself begin with this, so nobody can occupy them.
inline constexpr QStringView ownRequestPrefix = u"meterdesk:";

/// `invalid-argument` for an empty id, one above 200 characters, or one with the program's own prefix.
[[nodiscard]] Result<void> checkRequestId(const QString &requestId);

} // namespace meterdesk
