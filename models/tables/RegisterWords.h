// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Meter.h"
#include "PillState.h"
#include "PolicyEventRow.h"
#include "Tariff.h"

#include <QtCore/QString>

namespace meterdesk {

/// The words of houses, devices, prices and policy in the language of the program.
[[nodiscard]] QString concentratorProtocolText(ConcentratorProtocol protocol); ///< 国网 376.1-2013 …
[[nodiscard]] QString linkKindText(LinkKind link); ///< 网口直连, 等待拨入, 串口
[[nodiscard]] QString meterProtocolText(MeterProtocol protocol); ///< DL/T 645-2007
[[nodiscard]] QString meterStatusText(MeterStatus status); ///< 库存, 在用, 已拆回, 报废
[[nodiscard]] QString phasesText(int phases); ///< 单相, 三相
[[nodiscard]] QString parityText(Parity parity); ///< with the code of the concentrator: 偶(1)
[[nodiscard]] QString dataBitsText(int bits); ///< 8(3)
[[nodiscard]] QString stopBitsText(int bits); ///< 1(0)
[[nodiscard]] QString portText(int port); ///< 2 · RS-485
[[nodiscard]] QString tariffModeText(TariffMode mode); ///< 单一, 分时
/// 报警1, 报警2, 跳闸, 合闸 of the word that is stored.
[[nodiscard]] QString policyActionText(const QString &action);
[[nodiscard]] QString policyOutcomeText(PolicyOutcome outcome); ///< 成功, 进行中, 未执行, 失败
/// Why policy did not act, or how its command ended, of the word that is stored; the word itself where it is unknown.
[[nodiscard]] QString policyReasonText(const QString &word);

[[nodiscard]] PillState downloadPill(DownloadState state);
[[nodiscard]] PillState policyPill(const QString &result);

} // namespace meterdesk
