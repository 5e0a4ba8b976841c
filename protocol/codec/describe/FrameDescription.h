// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"

#include <QtCore/QJsonObject>

#include <optional>

namespace meterdesk::wire {

/// Which protocol to read bytes as. Auto tries 1376.1, then DL/T 645, whose edition it tells by the function number.
enum class ProtocolHint { Auto, Dlt645Of2007, Dlt645Of1997, Gdw1376 };

/// "auto", "dlt645-2007", "dlt645-1997", "gdw1376.1".
[[nodiscard]] std::optional<ProtocolHint> protocolHintFromWord(QStringView word);

/// What one frame says, in the keys of `frame decode` (the keys of `expect` in the protocol vectors): always `protocol`
/// and `valid`; an invalid frame has `error` (a word of `wireErrorWord`), a valid one its fields. Hexadecimal is lower
/// case; energy, money and measured values are decimal strings, null where the wire says "no value"; a value that
/// cannot be read leaves `value_error`. Takes any bytes. Passwords are shown: whoever keeps the result masks
/// `pw` first.
[[nodiscard]] QJsonObject describeFrame(ByteView bytes, ProtocolHint hint = ProtocolHint::Auto);

} // namespace meterdesk::wire
