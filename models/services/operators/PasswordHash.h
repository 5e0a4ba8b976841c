// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QString>

namespace meterdesk {

/// Passwords as they are kept: Argon2id with its own salt and costs in one ASCII text (libsodium's
/// `crypto_pwhash_str`, interactive costs: 64 MiB, some tens of milliseconds). Thread-safe.
namespace PasswordHash {

/// `invalid-argument` for a password below 6 or above 128 characters, `internal` where the memory is not to be had.
[[nodiscard]] Result<QString> of(const QString &password);

/// Whether this is the password behind the hash. An empty hash takes as long and is never matched, so that an answer
/// does not tell whether a name is known.
[[nodiscard]] bool matches(const QString &hash, const QString &password);

} // namespace PasswordHash

} // namespace meterdesk
