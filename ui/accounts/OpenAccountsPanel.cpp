// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/OpenAccountsPanel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "Clock.h"
#include "RecordWords.h"
#include "accounts/OpeningTree.h"
#include "accounts/TermsEditor.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "records/RegisterService.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int openingPanelWidth = 356;
constexpr int mostCandidates = 50;
constexpr std::chrono::milliseconds findPause{150};

} // namespace

OpenAccountsPanel::OpenAccountsPanel(const AccountsDesk &desk, QWidget *parent)
    : SidePanel(openingPanelWidth, parent)
    , m_desk(desk)
    , m_find(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_found(new OpeningTree(this))
    , m_count(new QLabel(this))
    , m_openedOn(new QDateEdit(this))
    , m_terms(new TermsEditor(false, this))
    , m_banner(new Banner(this))
    , m_open(new ActionButton(QString(), this))
    , m_typing(new QTimer(this))
{
    setObjectName(u"openAccountsPanel"_s);
    setTitle(tr("Open accounts"), tr("from properties"));
    setClosable(true);

    m_find->setObjectName(u"openFindEdit"_s);
    m_find->setPlaceholderText(tr("Property name or code"));
    m_type->setObjectName(u"openTypeChoice"_s);
    m_type->addItem(tr("All types"));
    for (const PropertyType type : {PropertyType::Centralized, PropertyType::Distributed, PropertyType::Room})
        m_type->addItem(propertyTypeText(type), static_cast<int>(type));
    m_found->setObjectName(u"openCandidates"_s);
    m_found->setAccessibleName(tr("Properties found"));
    setTextStyle(m_count, TextStyle::Body, Token::Text2);
    m_count->setObjectName(u"openCount"_s);

    QVBoxLayout *choose = addSection();
    auto *row = new QHBoxLayout;
    row->addWidget(m_find, 1);
    row->addWidget(m_type);
    choose->addLayout(row);
    choose->addWidget(m_found);
    choose->addWidget(m_count);

    QVBoxLayout *terms = addSection();
    m_openedOn->setObjectName(u"openedOnEdit"_s);
    m_openedOn->setCalendarPopup(true);
    m_openedOn->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_terms->fields()->addField(tr("Opened on"), m_openedOn);
    terms->addWidget(m_terms);
    terms->addWidget(m_banner);
    addStretch();

    auto *cancel = new ActionButton(tr("Cancel"), this);
    cancel->setObjectName(u"openCancelButton"_s);
    cancel->setKeyHint(u"Esc"_s);
    m_open->setObjectName(u"openAccountsButton"_s);
    m_open->setVariant(ActionButton::Variant::Primary);
    m_open->setKeyHint(u"Ctrl+Enter"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    foot()->addLayout(buttons);

    m_typing->setSingleShot(true);
    m_typing->setInterval(findPause);
    connect(m_typing, &QTimer::timeout, this, &OpenAccountsPanel::find);
    connect(m_find, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_type, &QComboBox::currentIndexChanged, this, &OpenAccountsPanel::find);
    connect(m_found, &OpeningTree::chosenChanged, this, &OpenAccountsPanel::updateCount);
    connect(cancel, &QPushButton::clicked, this, &SidePanel::closeRequested);
    connect(m_open, &QPushButton::clicked, this, &OpenAccountsPanel::submit);
}

void OpenAccountsPanel::begin()
{
    m_found->clearChosen();
    m_banner->dismiss();
    m_openedOn->setDate(m_desk.clock.today());
    m_openedOn->setMaximumDate(m_desk.clock.today());
    TermsForm form;
    form.ownerUnit = m_desk.ownerUnit;
    form.settlement = PayMethod::Cash;
    form.voltage = Voltage::SinglePhase220;
    const AccountTerms defaults;
    form.alarm1 = shortMoney(defaults.alarm1);
    form.alarm2 = shortMoney(defaults.alarm2);
    form.overdraft = shortMoney(defaults.overdraft);
    form.autoTrip = defaults.autoTrip;
    m_terms->setForm(form);
    whenDone(m_desk.registers.tariffs(), this, [this](const Result<QList<Tariff>> &tariffs) {
        QStringList names;
        if (tariffs) {
            for (const Tariff &tariff : *tariffs)
                names += tariff.name;
        }
        m_terms->setTariffs(names);
    });
    m_find->clear();
    find();
    updateCount();
    m_find->setFocus(Qt::OtherFocusReason);
}

void OpenAccountsPanel::find()
{
    m_typing->stop();
    const QVariant type = m_type->currentData();
    whenDone(
        m_desk.accounts.candidates(m_find->text().trimmed(),
            type.isValid() ? std::optional(static_cast<PropertyType>(type.toInt())) : std::nullopt, mostCandidates + 1),
        this, [this, generation = ++m_generation](const Result<QList<OpeningCandidate>> &candidates) {
            if (generation != m_generation)
                return;
            if (candidates)
                m_found->showFound(candidates->first(qMin(candidates->size(), qsizetype{mostCandidates})),
                    candidates->size() > mostCandidates);
            else
                m_banner->showMessage(Tone::Bad, errorText(candidates.error()));
        });
}

void OpenAccountsPanel::updateCount()
{
    int rooms = 0;
    int skipped = 0;
    for (const OpeningCandidate &candidate : m_found->chosen()) {
        rooms += candidate.rooms - candidate.open;
        skipped += candidate.open;
    }
    m_count->setText(skipped > 0 ? tr("%1 rooms chosen; %2 with an account are skipped").arg(rooms).arg(skipped)
                                 : tr("%1 rooms chosen").arg(rooms));
    m_open->setText(tr("Open %n accounts", nullptr, rooms));
    m_open->setEnabled(rooms > 0 && !m_busy);
}

void OpenAccountsPanel::submit()
{
    if (m_busy || m_found->chosen().isEmpty() || !m_terms->check())
        return;
    const TermsForm form = m_terms->form();
    OpenAccountsRequest request;
    for (const OpeningCandidate &candidate : m_found->chosen())
        request.properties += candidate.property.code;
    request.openedOn = m_openedOn->date();
    request.terms = termsOf(form);
    request.tariffName = form.tariffName;
    request.address = form.address.trimmed();
    m_busy = true;
    updateCount();
    whenDone(m_desk.accounts.open(m_desk.actor, request), this, [this](const Result<OpenedAccounts> &result) {
        m_busy = false;
        updateCount();
        if (!result)
            return m_banner->showMessage(Tone::Bad, errorText(result.error()));
        Q_EMIT opened(*result);
        begin();
    });
}

} // namespace meterdesk
