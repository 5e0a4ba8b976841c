// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorParameters.h"

namespace meterdesk {

/// Fn of AFN = 04 and 0A.
[[nodiscard]] int parameterFunction(ParameterKind kind);

/// A body of the wire in words. `protocol-error` where it is none.
[[nodiscard]] Result<ConcentratorParameter> toConcentratorParameter(ParameterKind kind, const QByteArray &body);

/// `before` with some fields changed. `invalid-argument` begins with the key of the field that is wrong: unknown, no
/// value of its kind, out of the range of its bytes.
[[nodiscard]] Result<ConcentratorParameter> withChanges(
    const ConcentratorParameter &before, const QList<ParameterField> &changes);

} // namespace meterdesk
