// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterGateway.h"
#include "common/SidePanel.h"

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace meterdesk {

class ActionButton;

/// Concentrators that dial in: where we wait for them, and those that called and are in no record yet. One of them is
/// adopted with the number that its label says.
class AdoptPanel final : public SidePanel
{
    Q_OBJECT
public:
    explicit AdoptPanel(MeterGateway &gateway, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A record shall be made of it; everything but number, link, endpoint and notation is empty.
    void adopted(const meterdesk::Concentrator &concentrator);

private:
    void listen();
    void showCallers();
    void adopt();

    MeterGateway &m_gateway;
    QLineEdit *m_endpoint;
    ActionButton *m_listen;
    QLabel *m_state;
    QTreeWidget *m_callers;
    ActionButton *m_adopt;
    QString m_listening;
};

} // namespace meterdesk
