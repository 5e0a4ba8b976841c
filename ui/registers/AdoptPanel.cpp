// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/AdoptPanel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>

#include "common/ActionButton.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int adoptPanelWidth = 356;
constexpr auto usualEndpoint = "0.0.0.0:7000";
constexpr int notationRole = Qt::UserRole;

} // namespace

AdoptPanel::AdoptPanel(MeterGateway &gateway, QWidget *parent)
    : SidePanel(adoptPanelWidth, parent)
    , m_gateway(gateway)
    , m_endpoint(new QLineEdit(QString::fromLatin1(usualEndpoint), this))
    , m_listen(new ActionButton(u"plug"_s, tr("Wait here"), this))
    , m_state(new QLabel(this))
    , m_callers(new QTreeWidget(this))
    , m_adopt(new ActionButton(u"plus"_s, tr("Adopt"), this))
{
    setObjectName(u"adoptPanel"_s);
    setTitle(tr("Concentrators that dial in"));
    m_endpoint->setObjectName(u"listenField"_s);
    m_listen->setObjectName(u"listenAction"_s);
    m_state->setObjectName(u"listenState"_s);
    m_state->setWordWrap(true);
    m_state->setText(tr("Set this computer's address and the port in the concentrator, then wait here for its call."));
    setTextStyle(m_state, TextStyle::Body, Token::Text2);
    m_callers->setObjectName(u"callersList"_s);
    m_callers->setRootIsDecorated(false);
    m_callers->setUniformRowHeights(true);
    m_callers->setFrameShape(QFrame::NoFrame);
    m_callers->setHeaderLabels({tr("Number"), tr("Address digits"), tr("From"), tr("Messages")});
    m_callers->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_callers->setMinimumHeight(Theme::instance().scaled(220));
    m_adopt->setObjectName(u"adoptAction"_s);
    m_adopt->setVariant(ActionButton::Variant::Primary);
    m_adopt->setEnabled(false);

    QVBoxLayout *where = addSection();
    auto *line = new QHBoxLayout;
    line->addWidget(m_endpoint, 1);
    line->addWidget(m_listen);
    where->addLayout(line);
    where->addWidget(m_state);
    addSection()->addWidget(m_callers, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_adopt);
    foot()->addLayout(buttons);

    connect(m_listen, &QPushButton::clicked, this, &AdoptPanel::listen);
    connect(m_endpoint, &QLineEdit::returnPressed, this, &AdoptPanel::listen);
    connect(m_adopt, &QPushButton::clicked, this, &AdoptPanel::adopt);
    connect(m_callers, &QTreeWidget::itemSelectionChanged, this,
        [this] { m_adopt->setEnabled(!m_callers->selectedItems().isEmpty()); });
    connect(m_callers, &QTreeWidget::itemDoubleClicked, this, &AdoptPanel::adopt);
    connect(&m_gateway, &MeterGateway::unknownConcentratorsChanged, this, &AdoptPanel::showCallers);
    showCallers();
}

void AdoptPanel::listen()
{
    const QString endpoint = m_endpoint->text().trimmed();
    const Result<void> listening = m_gateway.listen(endpoint);
    setTextStyle(m_state, TextStyle::Body, listening ? Token::Ok : Token::Bad);
    m_state->setText(
        listening ? tr("Waiting at %1 for concentrators that call.").arg(endpoint) : errorText(listening.error()));
    if (listening)
        m_listening = endpoint;
}

void AdoptPanel::showCallers()
{
    m_callers->clear();
    for (const UnknownConcentrator &caller : m_gateway.unknownConcentrators()) {
        const auto add = [&](const QString &number, AddressNotation notation, const QString &digits) {
            auto *item =
                new QTreeWidgetItem(m_callers, {number, digits, caller.peer, QString::number(caller.messages)});
            item->setData(0, notationRole, static_cast<int>(notation));
        };
        // The same call means two numbers; the label on the concentrator says which.
        add(caller.hexNumber, AddressNotation::Hexadecimal, tr("hexadecimal"));
        if (caller.decimalNumber != caller.hexNumber)
            add(caller.decimalNumber, AddressNotation::Decimal, tr("decimal"));
    }
}

void AdoptPanel::adopt()
{
    const QList<QTreeWidgetItem *> chosen = m_callers->selectedItems();
    if (chosen.isEmpty())
        return;
    const auto number = ConcentratorNo::fromText(chosen.first()->text(0));
    if (!number)
        return;
    Concentrator concentrator;
    concentrator.number = *number;
    concentrator.link = LinkKind::TcpListen;
    concentrator.endpoint = m_listening.isEmpty() ? m_endpoint->text().trimmed() : m_listening;
    concentrator.addressNotation = static_cast<AddressNotation>(chosen.first()->data(0, notationRole).toInt());
    Q_EMIT adopted(concentrator);
}

} // namespace meterdesk
