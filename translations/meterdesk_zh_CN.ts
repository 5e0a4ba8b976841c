<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountColumns</name>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Property type</source>
        <translation>房源类型</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>Meter state</source>
        <translation>电表状态</translation>
    </message>
    <message>
        <source>Balance (yuan)</source>
        <translation>账户余额(元)</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>会员手机</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>用户地址</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开户日期</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>Alarm level 1 (yuan)</source>
        <translation>预置值1(元)</translation>
    </message>
    <message>
        <source>Alarm level 2 (yuan)</source>
        <translation>预置值2(元)</translation>
    </message>
    <message>
        <source>Overdraft limit (yuan)</source>
        <translation>透支值(元)</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压等级</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价名称</translation>
    </message>
    <message>
        <source>Automatic trip</source>
        <translation>自动跳闸</translation>
    </message>
</context>
<context>
    <name>CollectionLogColumns</name>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>终端名称</translation>
    </message>
    <message>
        <source>Concentrator no.</source>
        <translation>终端编号</translation>
    </message>
    <message>
        <source>Reading (total)</source>
        <translation>示值(总)</translation>
    </message>
    <message>
        <source>Reading 1 [sharp]</source>
        <translation>示值1[尖]</translation>
    </message>
    <message>
        <source>Reading 2 [peak]</source>
        <translation>示值2[峰]</translation>
    </message>
    <message>
        <source>Reading 3 [flat]</source>
        <translation>示值3[平]</translation>
    </message>
    <message>
        <source>Reading 4 [valley]</source>
        <translation>示值4[谷]</translation>
    </message>
    <message>
        <source>Billing day</source>
        <translation>计费时间</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>抄表时间</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>采集状态</translation>
    </message>
</context>
<context>
    <name>ConcentratorColumns</name>
    <message>
        <source>Asset number</source>
        <translation>资产编号</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>终端名称</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>终端规约</translation>
    </message>
    <message>
        <source>Supply unit</source>
        <translation>供电单位</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>报装日期</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>终端地址</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>Address or port</source>
        <translation>地址或串口</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>表计数</translation>
    </message>
    <message>
        <source>Meters on line</source>
        <translation>在线表计</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近通讯</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>所属房源</translation>
    </message>
    <message>
        <source>Clock ahead (s)</source>
        <translation>时钟差（秒）</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件版本</translation>
    </message>
</context>
<context>
    <name>ImportColumnTexts</name>
    <message>
        <source>Number of the property: 5 digits of a building, 10 of a room</source>
        <translation>房源编号：楼 5 位，房间 10 位</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>centralized, distributed or room</source>
        <translation>centralized 集中式、distributed 分散式、room 房间</translation>
    </message>
    <message>
        <source>Number of what it belongs to; empty for a building</source>
        <translation>上级房源编号；楼留空</translation>
    </message>
    <message>
        <source>District, for the tree of properties</source>
        <translation>所属区域，用于房源树</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Who lives there</source>
        <translation>会员名称</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>8 digits, as on its plate</source>
        <translation>8 位数字，见铭牌</translation>
    </message>
    <message>
        <source>Where it hangs</source>
        <translation>安装位置</translation>
    </message>
    <message>
        <source>Number of the property it serves</source>
        <translation>所在房源编号</translation>
    </message>
    <message>
        <source>gdw1376.1-2013, gdw1376.1-2009 or meter-bus</source>
        <translation>gdw1376.1-2013、gdw1376.1-2009 或 meter-bus</translation>
    </message>
    <message>
        <source>tcp-dial, tcp-listen or serial</source>
        <translation>tcp-dial 主动连接、tcp-listen 等待上线、serial 串口</translation>
    </message>
    <message>
        <source>Host and port, or the serial port</source>
        <translation>IP:端口，或串口名</translation>
    </message>
    <message>
        <source>hex or decimal: how its number becomes an address</source>
        <translation>hex 或 decimal：地址按十六进制或十进制</translation>
    </message>
    <message>
        <source>Power supply company</source>
        <translation>供电单位</translation>
    </message>
    <message>
        <source>Day it was installed, 2017-05-01</source>
        <translation>报装日期，如 2017-05-01</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>终端地址</translation>
    </message>
    <message>
        <source>Up to 12 digits, as on its plate</source>
        <translation>最多 12 位数字，见表牌</translation>
    </message>
    <message>
        <source>Number of the room; empty for stock</source>
        <translation>房间编号；在库留空</translation>
    </message>
    <message>
        <source>Number of the concentrator it hangs on; empty for none</source>
        <translation>所属终端编号；没有留空</translation>
    </message>
    <message>
        <source>Measuring point in the concentrator, 1 to 2040</source>
        <translation>集中器内测量点，1 至 2040</translation>
    </message>
    <message>
        <source>2 to 4 RS-485, 31 power line</source>
        <translation>端口号：2–4 为 RS-485，31 为载波</translation>
    </message>
    <message>
        <source>2400, unless the meter says otherwise</source>
        <translation>通讯速率，一般 2400</translation>
    </message>
    <message>
        <source>even, odd or none</source>
        <translation>even 偶、odd 奇、none 无</translation>
    </message>
    <message>
        <source>8 or 7</source>
        <translation>数据位，8 或 7</translation>
    </message>
    <message>
        <source>1 or 2</source>
        <translation>停止位，1 或 2</translation>
    </message>
    <message>
        <source>dlt645-2007 or dlt645-1997</source>
        <translation>dlt645-2007 或 dlt645-1997</translation>
    </message>
    <message>
        <source>Total when billing begins, kWh</source>
        <translation>起始总示值（度）</translation>
    </message>
    <message>
        <source>Sharp when billing begins; empty without rates</source>
        <translation>起始尖示值；不分时留空</translation>
    </message>
    <message>
        <source>Peak when billing begins</source>
        <translation>起始峰示值</translation>
    </message>
    <message>
        <source>Flat when billing begins</source>
        <translation>起始平示值</translation>
    </message>
    <message>
        <source>Valley when billing begins</source>
        <translation>起始谷示值</translation>
    </message>
    <message>
        <source>CT × PT, 1 without transformers</source>
        <translation>倍率 CT×PT，直通表为 1</translation>
    </message>
    <message>
        <source>1 where the registers include the ratio already</source>
        <translation>示值已含倍率填 1</translation>
    </message>
    <message>
        <source>Most it can carry, kW, for the check of readings</source>
        <translation>额定功率（kW），用于示值合理性检查</translation>
    </message>
    <message>
        <source>Where the registers roll over, kWh</source>
        <translation>满码值（度）</translation>
    </message>
    <message>
        <source>1 or 3</source>
        <translation>相数，1 或 3</translation>
    </message>
    <message>
        <source>direct, or permit where the resident presses the key</source>
        <translation>direct 直接合闸、permit 允许住户按键合闸</translation>
    </message>
    <message>
        <source>Level of the meter password, 0 to 9</source>
        <translation>密码等级，0 至 9</translation>
    </message>
    <message>
        <source>6 digits; needed to trip and close</source>
        <translation>电表密码 6 位，拉合闸用</translation>
    </message>
    <message>
        <source>8 digits</source>
        <translation>操作者代码 8 位</translation>
    </message>
    <message>
        <source>Name of the tariff</source>
        <translation>电价名称</translation>
    </message>
    <message>
        <source>First day of this price</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>single, or tou by rates</source>
        <translation>single 单一、tou 分时</translation>
    </message>
    <message>
        <source>Price per kWh, yuan</source>
        <translation>每度电价（元）</translation>
    </message>
    <message>
        <source>Price at the sharp rate</source>
        <translation>尖时电价</translation>
    </message>
    <message>
        <source>Price at the peak rate</source>
        <translation>峰时电价</translation>
    </message>
    <message>
        <source>Price at the flat rate</source>
        <translation>平时电价</translation>
    </message>
    <message>
        <source>Price at the valley rate</source>
        <translation>谷时电价</translation>
    </message>
    <message>
        <source>Number of the room</source>
        <translation>房间编号</translation>
    </message>
    <message>
        <source>Name of a tariff in the records</source>
        <translation>档案中的电价名称</translation>
    </message>
    <message>
        <source>First day that is billed</source>
        <translation>开户日期，从这天起计费</translation>
    </message>
    <message>
        <source>How it pays: cash, wechat, alipay, card, transfer or other</source>
        <translation>结算方式：cash、wechat、alipay、card、transfer、other</translation>
    </message>
    <message>
        <source>Warn below this balance, yuan</source>
        <translation>预置值1（元），余额低于此值提醒</translation>
    </message>
    <message>
        <source>Warn again below this balance, yuan</source>
        <translation>预置值2（元），低于此值再次提醒</translation>
    </message>
    <message>
        <source>Trip below minus this, yuan</source>
        <translation>透支值（元），欠费超过此值跳闸</translation>
    </message>
    <message>
        <source>1 trips by itself, 0 by hand</source>
        <translation>自动跳闸填 1，手动填 0</translation>
    </message>
    <message>
        <source>Company that rents the room</source>
        <translation>用户单位</translation>
    </message>
    <message>
        <source>Voltage, 交流 220V or 交流 380V</source>
        <translation>电压等级，交流 220V 或 交流 380V</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>会员手机</translation>
    </message>
    <message>
        <source>Number of a meter in the records</source>
        <translation>档案中的电表编号</translation>
    </message>
    <message>
        <source>Billing day that the reading closes</source>
        <translation>计费日</translation>
    </message>
    <message>
        <source>When it was read; empty: midnight</source>
        <translation>抄表时间；留空为零点</translation>
    </message>
    <message>
        <source>Total register, kWh</source>
        <translation>总示值（度）</translation>
    </message>
    <message>
        <source>Sharp register</source>
        <translation>尖示值</translation>
    </message>
    <message>
        <source>Peak register</source>
        <translation>峰示值</translation>
    </message>
    <message>
        <source>Flat register</source>
        <translation>平示值</translation>
    </message>
    <message>
        <source>Valley register</source>
        <translation>谷示值</translation>
    </message>
    <message>
        <source>Yuan, above 0</source>
        <translation>充值金额（元），大于 0</translation>
    </message>
    <message>
        <source>cash, wechat, alipay, card, transfer or other</source>
        <translation>cash、wechat、alipay、card、transfer、other</translation>
    </message>
    <message>
        <source>Any text of your own; the same one never books twice</source>
        <translation>自编流水号，同一号不会入账两次</translation>
    </message>
    <message>
        <source>Remark on the slip</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Since</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编号</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>系统记录</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>处理时间</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>处理说明</translation>
    </message>
    <message>
        <source>Reading held: a register went back</source>
        <translation>示值存疑：示值倒走</translation>
    </message>
    <message>
        <source>Reading held: more than the meter can pass</source>
        <translation>示值存疑：用量超过电表能力</translation>
    </message>
    <message>
        <source>Reading held: a rate register is missing</source>
        <translation>示值存疑：缺少分时示值</translation>
    </message>
    <message>
        <source>Reading held</source>
        <translation>示值存疑</translation>
    </message>
    <message>
        <source>Two readings of one day differ</source>
        <translation>同一天两次示值不一致</translation>
    </message>
    <message>
        <source>Rates do not add up to the total</source>
        <translation>尖峰平谷之和与总示值不符</translation>
    </message>
    <message>
        <source>Reading without a price</source>
        <translation>示值没有对应电价</translation>
    </message>
    <message>
        <source>To be tripped by hand</source>
        <translation>需人工拉闸</translation>
    </message>
    <message>
        <source>To be closed by hand</source>
        <translation>需人工合闸</translation>
    </message>
    <message>
        <source>Not tripped: protected</source>
        <translation>保电中，未跳闸</translation>
    </message>
    <message>
        <source>The meter refused a command</source>
        <translation>电表拒绝了命令</translation>
    </message>
    <message>
        <source>The meter refused our password</source>
        <translation>电表拒绝了密码</translation>
    </message>
    <message>
        <source>Look at the meter. Accept the reading if the meter shows it: it is billed as read, and a register that went back costs 0.00 and counts from there. Reject it otherwise: it never counts, and billing goes on with the next reading.</source>
        <translation>请先查看电表。电表确为此示值则采纳：按示值计费，倒走的示值计 0.00 元并从此处重新起算。否则剔除：该示值永不计费，从下一次示值继续。</translation>
    </message>
    <message>
        <source>It was billed all the same. Read the meter live and have it checked if it happens again.</source>
        <translation>电费已照常计算。请点抄该表；如再次出现，请安排检查电表。</translation>
    </message>
    <message>
        <source>Give the account a tariff that covers the day. The next billing then bills it and closes this item.</source>
        <translation>请为账户设置覆盖该日的电价。下次计费时会补算，并自动关闭本条。</translation>
    </message>
    <message>
        <source>The balance is below the overdraft, but the meter is protected. Collect what is owed, or release the protection.</source>
        <translation>余额已低于透支值，但电表处于保电状态。请催缴电费，或解除保电。</translation>
    </message>
    <message>
        <source>Policy does not ask this meter again while the item is open. Find out why it refused, then send the command by hand or close the item.</source>
        <translation>本条未处理前，策略不再向该表发送命令。请查明拒绝原因，再人工发送命令或关闭本条。</translation>
    </message>
    <message>
        <source>No automatic command goes to this meter while the item is open. Set its password right; a command that the meter obeys closes the item.</source>
        <translation>本条未处理前，不会向该表自动发送命令。请改正电表密码；电表执行一次人工命令后本条自动关闭。</translation>
    </message>
    <message>
        <source>The balance is below the overdraft and the account is not tripped automatically. Speak to the tenant, or trip the meter under Terminals online.</source>
        <translation>余额已低于透支值，且该户不自动跳闸。请联系住户，或到「终端在线查询」拉闸。</translation>
    </message>
    <message>
        <source>The tenant has paid and the account is not closed automatically. Close the meter under Terminals online.</source>
        <translation>住户已缴费，且该户不自动合闸。请到「终端在线查询」合闸。</translation>
    </message>
    <message>
        <source>The first reading is billed, so it stays. Compare both with the meter; a difference in money is put right with a correction.</source>
        <translation>第一次抄的读数已经计费，因此保留。请与电表核对；金额差异用电量更正来纠正。</translation>
    </message>
    <message>
        <source>The first reading counts until you decide. Compare both with the meter, then keep the first or take the second; billing goes on from what you chose.</source>
        <translation>在您决定之前以第一次读数为准。请与电表核对，然后保留第一次或采用第二次；之后按您选定的读数计费。</translation>
    </message>
</context>
<context>
    <name>MeterColumns</name>
    <message>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>规约</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Concentrator no.</source>
        <translation>终端编号</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>终端名称</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Measuring point</source>
        <translation>测量点</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation>通讯速率</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>数据下发</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>起始示值</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>最近示值</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>抄表时间</translation>
    </message>
    <message>
        <source>Installed on</source>
        <translation>装表日期</translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Entered an operator</source>
        <translation>新增操作员</translation>
    </message>
    <message>
        <source>Changed a role</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Disabled an operator</source>
        <translation>停用操作员</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Took a top-up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Printed a receipt</source>
        <translation>打印购电单</translation>
    </message>
    <message>
        <source>Adjusted a balance</source>
        <translation>电费退补</translation>
    </message>
    <message>
        <source>Reversed a top-up</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Moved a top-up</source>
        <translation>充值转房</translation>
    </message>
    <message>
        <source>Corrected energy</source>
        <translation>电量更正</translation>
    </message>
    <message>
        <source>Shared public energy</source>
        <translation>公摊电量</translation>
    </message>
    <message>
        <source>Checked a tenant in</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Checked a tenant out</source>
        <translation>退租</translation>
    </message>
    <message>
        <source>Changed the member</source>
        <translation>换会员</translation>
    </message>
    <message>
        <source>Opened an account</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>Closed an account</source>
        <translation>销户</translation>
    </message>
    <message>
        <source>Deleted an account</source>
        <translation>删除账户</translation>
    </message>
    <message>
        <source>Changed terms</source>
        <translation>修改账户参数</translation>
    </message>
    <message>
        <source>Gave another tariff</source>
        <translation>更换电价</translation>
    </message>
    <message>
        <source>Set prices</source>
        <translation>设置电价</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>计费</translation>
    </message>
    <message>
        <source>Decided a held reading</source>
        <translation>处理挂起示值</translation>
    </message>
    <message>
        <source>Closed a task</source>
        <translation>办结待办</translation>
    </message>
    <message>
        <source>Made a day-end</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Policy ran</source>
        <translation>策略执行</translation>
    </message>
    <message>
        <source>Trip commanded</source>
        <translation>下达拉闸</translation>
    </message>
    <message>
        <source>Close commanded</source>
        <translation>下达合闸</translation>
    </message>
    <message>
        <source>Close permitted</source>
        <translation>下达合闸允许</translation>
    </message>
    <message>
        <source>Protection commanded</source>
        <translation>下达保电</translation>
    </message>
    <message>
        <source>End of protection commanded</source>
        <translation>下达解除保电</translation>
    </message>
    <message>
        <source>Result of a command</source>
        <translation>命令结果</translation>
    </message>
    <message>
        <source>Set a clock</source>
        <translation>校时</translation>
    </message>
    <message>
        <source>Broadcast the time</source>
        <translation>广播校时</translation>
    </message>
    <message>
        <source>Delivered a meter</source>
        <translation>下发表计</translation>
    </message>
    <message>
        <source>Withdrew a meter</source>
        <translation>取消下发</translation>
    </message>
    <message>
        <source>Replaced a meter</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>Deleted a meter</source>
        <translation>删除表计</translation>
    </message>
    <message>
        <source>Added a property</source>
        <translation>新增房源</translation>
    </message>
    <message>
        <source>Edited a property</source>
        <translation>修改房源</translation>
    </message>
    <message>
        <source>Deleted a property</source>
        <translation>删除房源</translation>
    </message>
    <message>
        <source>Added a concentrator</source>
        <translation>新增集中器</translation>
    </message>
    <message>
        <source>Edited a concentrator</source>
        <translation>修改集中器</translation>
    </message>
    <message>
        <source>Deleted a concentrator</source>
        <translation>删除集中器</translation>
    </message>
    <message>
        <source>Added a meter</source>
        <translation>新增表计</translation>
    </message>
    <message>
        <source>Edited a meter</source>
        <translation>修改表计</translation>
    </message>
    <message>
        <source>Imported a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Filled in the sample building</source>
        <translation>载入示例公寓</translation>
    </message>
    <message>
        <source>Typed his password anew</source>
        <translation>验证原密码</translation>
    </message>
    <message>
        <source>Printed a document</source>
        <translation>打印单据</translation>
    </message>
    <message>
        <source>Settled a print</source>
        <translation>处理打印任务</translation>
    </message>
    <message>
        <source>Opened a shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Took cash to the safe</source>
        <translation>缴存现金</translation>
    </message>
    <message>
        <source>Counted the drawer</source>
        <translation>清点钱箱</translation>
    </message>
    <message>
        <source>Closed a shift</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Checked a delivery</source>
        <translation>核对下发</translation>
    </message>
    <message>
        <source>Learned a notation</source>
        <translation>识别地址格式</translation>
    </message>
    <message>
        <source>Tuned a concentrator</source>
        <translation>调整集中器参数</translation>
    </message>
    <message>
        <source>Reopened an account</source>
        <translation>恢复账户</translation>
    </message>
    <message>
        <source>Decided between two readings</source>
        <translation>裁定两次读数</translation>
    </message>
    <message>
        <source>Change a concentrator&apos;s parameter</source>
        <translation>修改集中器参数</translation>
    </message>
    <message>
        <source>Result of a concentrator&apos;s parameter</source>
        <translation>集中器参数修改结果</translation>
    </message>
    <message>
        <source>Switch a concentrator&apos;s own output</source>
        <translation>控制集中器自身输出</translation>
    </message>
    <message>
        <source>Write a meter&apos;s number</source>
        <translation>写电表号</translation>
    </message>
    <message>
        <source>Result of a meter&apos;s number</source>
        <translation>写电表号的结果</translation>
    </message>
</context>
<context>
    <name>PairingColumns</name>
    <message>
        <source>Asset number</source>
        <translation>资产编号</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口号</translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation>通讯速率</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>校验方式</translation>
    </message>
    <message>
        <source>Data bits</source>
        <translation>数据位</translation>
    </message>
    <message>
        <source>Stop bits</source>
        <translation>停止位</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>数据下发</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取消下发</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Measuring point</source>
        <translation>测量点</translation>
    </message>
    <message>
        <source>Concentrator no.</source>
        <translation>终端编号</translation>
    </message>
</context>
<context>
    <name>PairingWords</name>
    <message>
        <source>its slot holds meter %1</source>
        <translation>该档案位置已有电表 %1</translation>
    </message>
    <message>
        <source>it has no concentrator</source>
        <translation>未关联集中器</translation>
    </message>
    <message>
        <source>the concentrator refused it</source>
        <translation>集中器拒绝</translation>
    </message>
    <message>
        <source>written, but the meter does not answer through the concentrator</source>
        <translation>已写入，但电表未通过集中器应答</translation>
    </message>
    <message>
        <source>written, but another meter answers</source>
        <translation>已写入，但应答的是另一块电表</translation>
    </message>
    <message>
        <source>the concentrator did not answer</source>
        <translation>集中器未应答</translation>
    </message>
    <message>
        <source>the concentrator is not connected</source>
        <translation>集中器未连接</translation>
    </message>
    <message>
        <source>stopped before it was done</source>
        <translation>完成前已停止</translation>
    </message>
    <message>
        <source>not sent, our record has to be put right: %1</source>
        <translation>未下发，请先改正档案：%1</translation>
    </message>
</context>
<context>
    <name>ParameterFields</name>
    <message>
        <source>RTS delay (× 20 ms)</source>
        <translation>RTS 延时（× 20 ms）</translation>
    </message>
    <message>
        <source>Answer delay (min)</source>
        <translation>传输延时（分钟）</translation>
    </message>
    <message>
        <source>Time-out (s)</source>
        <translation>等待超时（秒）</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重发次数</translation>
    </message>
    <message>
        <source>Confirmed services (0–7)</source>
        <translation>需确认的服务（0–7）</translation>
    </message>
    <message>
        <source>Heartbeat (min)</source>
        <translation>心跳周期（分钟）</translation>
    </message>
    <message>
        <source>Main station</source>
        <translation>主用主站</translation>
    </message>
    <message>
        <source>Backup station</source>
        <translation>备用主站</translation>
    </message>
    <message>
        <source>APN</source>
        <translation>APN</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>Subnet mask</source>
        <translation>子网掩码</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Proxy type (0: none)</source>
        <translation>代理类型（0：无）</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理服务器</translation>
    </message>
    <message>
        <source>Proxy login</source>
        <translation>代理登录方式</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Listening port</source>
        <translation>侦听端口</translation>
    </message>
    <message>
        <source>Mode (hex)</source>
        <translation>工作方式（十六进制）</translation>
    </message>
    <message>
        <source>Redial after (s)</source>
        <translation>重拨间隔（秒）</translation>
    </message>
    <message>
        <source>Redial attempts</source>
        <translation>重拨次数</translation>
    </message>
    <message>
        <source>Hangs up after (min)</source>
        <translation>空闲断线（分钟）</translation>
    </message>
    <message>
        <source>Hours online (24 bits, hex)</source>
        <translation>在线时段（24 位，十六进制）</translation>
    </message>
</context>
<context>
    <name>PillState</name>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>Tripped</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Tripped by hand</source>
        <translation>人工跳闸</translation>
    </message>
    <message>
        <source>Trip pending</source>
        <translation>待跳闸</translation>
    </message>
    <message>
        <source>Trip failed</source>
        <translation>跳闸失败</translation>
    </message>
    <message>
        <source>Close pending</source>
        <translation>待合闸</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>保电</translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation>未保电</translation>
    </message>
    <message>
        <source>No meter</source>
        <translation>未配表</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未采到</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>下发中</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>Reprinted</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未执行</translation>
    </message>
</context>
<context>
    <name>PolicyEventColumns</name>
    <message>
        <source>Decided at</source>
        <translation>触发时间</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Concentrator no.</source>
        <translation>终端编号</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略类型</translation>
    </message>
    <message>
        <source>Balance then (yuan)</source>
        <translation>触发余额(元)</translation>
    </message>
    <message>
        <source>Threshold (yuan)</source>
        <translation>门限(元)</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>命令时间</translation>
    </message>
    <message>
        <source>Confirmed at</source>
        <translation>电表确认时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
</context>
<context>
    <name>PrintQueue</name>
    <message>
        <source>Ordered</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>联次</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>打印系统反馈</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成时间</translation>
    </message>
</context>
<context>
    <name>PropertyColumns</name>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>房源类型</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>房源区域</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间数</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>已开户</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>已配表</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员名称</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>RechargeAccountColumns</name>
    <message>
        <source>Property code</source>
        <translation>房源编号</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Owner unit</source>
        <translation>房源单位</translation>
    </message>
    <message>
        <source>Property address</source>
        <translation>房源地址</translation>
    </message>
    <message>
        <source>Balance (yuan)</source>
        <translation>账户余额(元)</translation>
    </message>
    <message>
        <source>Charge month</source>
        <translation>电费年月</translation>
    </message>
    <message>
        <source>Charged to</source>
        <translation>电费时间</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>表计</translation>
    </message>
</context>
<context>
    <name>RechargeHistoryColumns</name>
    <message>
        <source>Receipt no.</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额(元)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Balance before (yuan)</source>
        <translation>充前余额(元)</translation>
    </message>
    <message>
        <source>Balance after (yuan)</source>
        <translation>充后余额(元)</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>打印次数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编号</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>AC 380 V</source>
        <translation>交流 380V</translation>
    </message>
    <message>
        <source>AC 220 V</source>
        <translation>交流 220V</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>集中式公寓</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>分散式公寓</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>未采到</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收费员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Installer</source>
        <translation>安装员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>RecordedText</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>building</source>
        <translation>样例楼</translation>
    </message>
    <message>
        <source>properties</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>concentrators</source>
        <translation>集中器</translation>
    </message>
    <message>
        <source>meters</source>
        <translation>表计</translation>
    </message>
    <message>
        <source>tariffs</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>示值</translation>
    </message>
    <message>
        <source>top-ups</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>trip</source>
        <translation>拉闸</translation>
    </message>
    <message>
        <source>close</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>permission to close</source>
        <translation>允许合闸</translation>
    </message>
    <message>
        <source>protection</source>
        <translation>保电</translation>
    </message>
    <message>
        <source>end of protection</source>
        <translation>解除保电</translation>
    </message>
    <message>
        <source>setting the clock</source>
        <translation>校时</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>permitted</source>
        <translation>已允许</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>its slot holds another meter</source>
        <translation>档案位置已有其他电表</translation>
    </message>
    <message>
        <source>the meter does not answer</source>
        <translation>电表无应答</translation>
    </message>
    <message>
        <source>another meter answers</source>
        <translation>应答的是另一块电表</translation>
    </message>
    <message>
        <source>a register went back</source>
        <translation>示值倒走</translation>
    </message>
    <message>
        <source>more than the meter can pass</source>
        <translation>用量超出电表能力</translation>
    </message>
    <message>
        <source>a rate register is missing</source>
        <translation>缺少分时示值</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>租客</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>being handed over</source>
        <translation>正在送打印</translation>
    </message>
    <message>
        <source>taken by the printing system</source>
        <translation>已送打印系统</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>结果不明</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>%1 posted, %2 held</source>
        <translation>入账 %1 笔，挂起 %2 笔</translation>
    </message>
    <message>
        <source>%1 alarms, trips and closes</source>
        <translation>报警、拉合闸共 %1 条</translation>
    </message>
    <message>
        <source>print %1</source>
        <translation>第 %1 次打印</translation>
    </message>
    <message>
        <source>from %1: %2</source>
        <translation>自 %1 起：%2</translation>
    </message>
    <message>
        <source>from %1, %2</source>
        <translation>自 %1 起，%2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1，自 %2 起</translation>
    </message>
    <message>
        <source>%1 imported, %2 skipped</source>
        <translation>导入 %1 条，跳过 %2 条</translation>
    </message>
    <message>
        <source>float %1</source>
        <translation>备用金 %1</translation>
    </message>
    <message>
        <source>entries %1–%2, closing %3, seal %4</source>
        <translation>账目 %1–%2，期末 %3，验证码 %4</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>%1 ports</source>
        <translation>%1 个端口</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 改为 %2</translation>
    </message>
    <message>
        <source>%1 over %2 rooms</source>
        <translation>%1，分摊到 %2 间</translation>
    </message>
    <message>
        <source>%1 balance %2 → 0.00</source>
        <translation>%1 余额 %2 → 0.00</translation>
    </message>
    <message>
        <source>balance %1 → 0.00, payer %2</source>
        <translation>余额 %1 → 0.00，由 %2 承担</translation>
    </message>
    <message>
        <source>%1 at %2, end %3, start %4</source>
        <translation>换为 %1，时间 %2，止度 %3，起度 %4</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1: the rates do not add up to the total</source>
        <translation>%1：分时合计与总示值不符</translation>
    </message>
    <message>
        <source>%1: stored %2, read again as %3</source>
        <translation>%1：已存 %2，再次抄得 %3</translation>
    </message>
    <message>
        <source>paid, balance %1; switched off by policy</source>
        <translation>已充值，余额 %1；此前由策略拉闸</translation>
    </message>
    <message>
        <source>balance %1; switched off by policy</source>
        <translation>余额 %1；此前由策略拉闸</translation>
    </message>
    <message>
        <source>balance %1</source>
        <translation>余额 %1</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1被拒绝：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>购电单</translation>
    </message>
    <message>
        <source>adjustment slip</source>
        <translation>退补单</translation>
    </message>
    <message>
        <source>check-out slip</source>
        <translation>退租结算单</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>notice of arrears</source>
        <translation>欠费通知单</translation>
    </message>
    <message>
        <source>shift report</source>
        <translation>交班表</translation>
    </message>
    <message>
        <source>day-end report</source>
        <translation>日结报表</translation>
    </message>
    <message>
        <source>test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>%1, order %2, attempt %3</source>
        <translation>%1，打印任务 %2，第 %3 次</translation>
    </message>
    <message>
        <source>%1, print %2</source>
        <translation>%1，第 %2 次打印</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1（原为%2）</translation>
    </message>
    <message>
        <source>%1 counted, %2 expected</source>
        <translation>清点 %1，应有 %2</translation>
    </message>
    <message>
        <source>difference %1, handed over %2, left %3</source>
        <translation>长短款 %1，上交 %2，留存 %3</translation>
    </message>
    <message>
        <source>there is no printer</source>
        <translation>本机没有打印机</translation>
    </message>
    <message>
        <source>no printer %1</source>
        <translation>没有打印机 %1</translation>
    </message>
    <message>
        <source>the print system does not know the job</source>
        <translation>打印系统没有这个任务</translation>
    </message>
    <message>
        <source>the printer closed the connection</source>
        <translation>打印机断开了连接</translation>
    </message>
    <message>
        <source>the printer does not answer</source>
        <translation>打印机无应答</translation>
    </message>
    <message>
        <source>name on slips</source>
        <translation>单据上的单位名称</translation>
    </message>
    <message>
        <source>logo on slips</source>
        <translation>单据标志</translation>
    </message>
    <message>
        <source>footer of slips</source>
        <translation>单据页脚</translation>
    </message>
    <message>
        <source>automatic trips</source>
        <translation>自动跳闸</translation>
    </message>
    <message>
        <source>limit of trips</source>
        <translation>跳闸条件</translation>
    </message>
    <message>
        <source>trips allowed from</source>
        <translation>允许跳闸时段（起）</translation>
    </message>
    <message>
        <source>trips allowed to</source>
        <translation>允许跳闸时段（止）</translation>
    </message>
    <message>
        <source>close from a balance of</source>
        <translation>合闸允许金额</translation>
    </message>
    <message>
        <source>most a cashier takes at once</source>
        <translation>收费员单笔限额</translation>
    </message>
    <message>
        <source>most anybody else takes at once</source>
        <translation>其他人员单笔限额</translation>
    </message>
    <message>
        <source>ask twice above</source>
        <translation>超过此金额再次确认</translation>
    </message>
    <message>
        <source>adjustments need a second operator above</source>
        <translation>退补超过此金额需授权</translation>
    </message>
    <message>
        <source>cash rounded to 0.1 yuan</source>
        <translation>现金抹零</translation>
    </message>
    <message>
        <source>service fee, in 1/10000 of a top-up</source>
        <translation>服务费（万分之）</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>below the overdraft limit</source>
        <translation>低于透支值</translation>
    </message>
    <message>
        <source>at the overdraft limit</source>
        <translation>达到透支值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; → &quot;%2&quot;</source>
        <translation>“%1” → “%2”</translation>
    </message>
    <message>
        <source>it has no concentrator</source>
        <translation>未接入集中器</translation>
    </message>
    <message>
        <source>meters told the time once a day</source>
        <translation>每天广播校时</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
    <message>
        <source>link timing (F1)</source>
        <translation>通信时序（F1）</translation>
    </message>
    <message>
        <source>master stations (F3)</source>
        <translation>主站地址（F3）</translation>
    </message>
    <message>
        <source>own address (F7)</source>
        <translation>终端地址（F7）</translation>
    </message>
    <message>
        <source>working mode (F8)</source>
        <translation>工作方式（F8）</translation>
    </message>
    <message>
        <source>reads otherwise</source>
        <translation>读回不一致</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, round %2, %3</source>
        <translation>%1，第 %2 轮，%3</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>Q/GDW 376.1-2009</source>
        <translation>国网 376.1-2009</translation>
    </message>
    <message>
        <source>Q/GDW 1376.1-2013</source>
        <translation>国网 1376.1-2013</translation>
    </message>
    <message>
        <source>RS-485 bus, DL/T 645</source>
        <translation>RS-485 直连 DL/T 645</translation>
    </message>
    <message>
        <source>LAN, we dial</source>
        <translation>网口，主动连接</translation>
    </message>
    <message>
        <source>LAN, it dials in</source>
        <translation>网口，等待拨入</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>串口</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>已拆回</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Three-phase</source>
        <translation>三相</translation>
    </message>
    <message>
        <source>Single-phase</source>
        <translation>单相</translation>
    </message>
    <message>
        <source>None(0)</source>
        <translation>无(0)</translation>
    </message>
    <message>
        <source>Even(1)</source>
        <translation>偶(1)</translation>
    </message>
    <message>
        <source>Odd(2)</source>
        <translation>奇(2)</translation>
    </message>
    <message>
        <source>%1 · carrier</source>
        <translation>%1 · 载波</translation>
    </message>
    <message>
        <source>Time of use</source>
        <translation>分时</translation>
    </message>
    <message>
        <source>Single price</source>
        <translation>单一</translation>
    </message>
    <message>
        <source>Alarm 1</source>
        <translation>报警1</translation>
    </message>
    <message>
        <source>Alarm 2</source>
        <translation>报警2</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>拉闸</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>due</source>
        <translation>应执行</translation>
    </message>
    <message>
        <source>paid meanwhile</source>
        <translation>期间已充值</translation>
    </message>
    <message>
        <source>the account is tripped by hand</source>
        <translation>该户为手动跳闸</translation>
    </message>
    <message>
        <source>the tenant changed</source>
        <translation>租客已更换</translation>
    </message>
    <message>
        <source>is tripped already</source>
        <translation>已是跳闸状态</translation>
    </message>
    <message>
        <source>the meter is protected</source>
        <translation>电表处于保电</translation>
    </message>
    <message>
        <source>automatic trips are off</source>
        <translation>自动跳闸总开关未开</translation>
    </message>
    <message>
        <source>readings are too old</source>
        <translation>示值过旧</translation>
    </message>
    <message>
        <source>outside the hours for trips</source>
        <translation>不在允许跳闸时段</translation>
    </message>
    <message>
        <source>was not tripped by policy</source>
        <translation>不是欠费跳闸</translation>
    </message>
    <message>
        <source>is closed already</source>
        <translation>已是合闸状态</translation>
    </message>
    <message>
        <source>the balance is still too low</source>
        <translation>余额仍不足</translation>
    </message>
    <message>
        <source>there is no phone number</source>
        <translation>没有手机号码</translation>
    </message>
    <message>
        <source>the meter refused before; see the work items</source>
        <translation>电表曾拒绝命令，见待办</translation>
    </message>
</context>
<context>
    <name>TariffColumns</name>
    <message>
        <source>Tariff</source>
        <translation>电度电价名称</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>计价方式</translation>
    </message>
    <message>
        <source>Total price (yuan)</source>
        <translation>总有功电价(元)</translation>
    </message>
    <message>
        <source>Sharp price (yuan)</source>
        <translation>尖峰电价(元)</translation>
    </message>
    <message>
        <source>Peak price (yuan)</source>
        <translation>峰电价(元)</translation>
    </message>
    <message>
        <source>Flat price (yuan)</source>
        <translation>平电价(元)</translation>
    </message>
    <message>
        <source>Valley price (yuan)</source>
        <translation>谷电价(元)</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下次调价</translation>
    </message>
    <message>
        <source>Updated at</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>使用户数</translation>
    </message>
</context>
<context>
    <name>TerminalColumns</name>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>On line</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>拉合闸</translation>
    </message>
    <message>
        <source>Supply hold</source>
        <translation>保电</translation>
    </message>
    <message>
        <source>Total (kWh)</source>
        <translation>总示值(度)</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>抄读时间</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编号</translation>
    </message>
    <message>
        <source>Concentrator no.</source>
        <translation>终端编号</translation>
    </message>
    <message>
        <source>Sharp (kWh)</source>
        <translation>尖(度)</translation>
    </message>
    <message>
        <source>Peak (kWh)</source>
        <translation>峰(度)</translation>
    </message>
    <message>
        <source>Flat (kWh)</source>
        <translation>平(度)</translation>
    </message>
    <message>
        <source>Valley (kWh)</source>
        <translation>谷(度)</translation>
    </message>
    <message>
        <source>Voltage (V)</source>
        <translation>电压(V)</translation>
    </message>
    <message>
        <source>Current (A)</source>
        <translation>电流(A)</translation>
    </message>
    <message>
        <source>Power (kW)</source>
        <translation>功率(kW)</translation>
    </message>
    <message>
        <source>Balance (yuan)</source>
        <translation>账户余额(元)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
</context>
<context>
    <name>WireLog</name>
    <message>
        <source>language of frames: en</source>
        <translation>zh</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>采集</translation>
    </message>
    <message>
        <source>Live reading</source>
        <translation>点抄</translation>
    </message>
    <message>
        <source>Relay command</source>
        <translation>拉合闸</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>配表</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜表</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>→ sent</source>
        <translation>→ 发送</translation>
    </message>
    <message>
        <source>← received</source>
        <translation>← 接收</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>集中器</translation>
    </message>
    <message>
        <source>Meter no.</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>报文</translation>
    </message>
</context>
<context>
    <name>meterdesk::AccountPanel</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>集中器</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开户日期</translation>
    </message>
    <message>
        <source>Billed to</source>
        <translation>电费时间</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Daily average</source>
        <translation>日均</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>会员手机</translation>
    </message>
    <message numerus="yes">
        <source>Change %n accounts</source>
        <translation>
            <numerusform>修改 %n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <source>what stays empty is unchanged</source>
        <translation>留空的项目不变</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1 yuan/kWh</source>
        <translation>%1 元/度</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 度</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts changed</source>
        <translation>
            <numerusform>已修改 %n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <source>Account saved</source>
        <translation>账户已保存</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>退租/入住</translation>
    </message>
    <message>
        <source>Move the tenant out, or a new one in</source>
        <translation>办理退租，或办理新租客入住</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>Explain this balance: its entries, readings and prices</source>
        <translation>查看这笔余额的由来：流水、示值和电价</translation>
    </message>
</context>
<context>
    <name>meterdesk::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>账户管理</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>房源区域</translation>
    </message>
    <message>
        <source>Meter state</source>
        <translation>电表状态</translation>
    </message>
    <message>
        <source>There are no accounts yet. Open them for the rooms of a building.</source>
        <translation>还没有账户。从房源批量开户。</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>批量开户</translation>
    </message>
    <message>
        <source>Balances %1 yuan</source>
        <translation>余额合计 %1 元</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts opened</source>
        <translation>
            <numerusform>已开户 %n 间</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rooms · %2 owe</source>
        <translation>%1 户 · 欠费 %2 户</translation>
    </message>
    <message>
        <source>End the account of %1</source>
        <translation>结束账户：%1</translation>
    </message>
    <message>
        <source>An account without history is deleted; one with history is closed and stays readable.</source>
        <translation>没有历史的账户将被删除；有历史的账户销户，历史保留可查。</translation>
    </message>
    <message>
        <source>The balance is %1 yuan. Refund or collect it first; an account is closed at 0.00 only.</source>
        <translation>余额为 %1 元。请先退费或补费，余额为 0.00 才能销户。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>End the account</source>
        <translation>结束账户</translation>
    </message>
    <message>
        <source>The account was ended</source>
        <translation>账户已结束</translation>
    </message>
    <message>
        <source>accounts %1</source>
        <translation>账户 %1</translation>
    </message>
    <message>
        <source>Export the accounts shown</source>
        <translation>导出当前账户</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported to %1</source>
        <translation>
            <numerusform>已导出 %n 行到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Notices of arrears</source>
        <translation>欠费通知单</translation>
    </message>
    <message>
        <source>Choose a room first</source>
        <translation>请先选择一个房源</translation>
    </message>
    <message>
        <source>Choose the rooms first</source>
        <translation>请先勾选房源</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%n reopened as vacant rooms: check the tenants in</source>
        <translation>
            <numerusform>%n 间恢复为空置房，请为新租客办理入住</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had one already</source>
        <translation>
            <numerusform>%n 间已有账户</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>meterdesk::AdjustmentPanel</name>
    <message>
        <source>Book</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Refund or collect</source>
        <translation>电费退补</translation>
    </message>
    <message>
        <source>Property code, e.g. 0000200005</source>
        <translation>房源编号，如 0000200005</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>充值单</translation>
    </message>
    <message>
        <source>Right room</source>
        <translation>正确房源</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 · %2 yuan</source>
        <translation>%1 · %2 元</translation>
    </message>
    <message>
        <source>Press again: %1</source>
        <translation>再按一次：%1</translation>
    </message>
    <message>
        <source>Find a room first.</source>
        <translation>请先查户。</translation>
    </message>
    <message>
        <source>Balance %1 → %2 yuan</source>
        <translation>可用余额 %1 → %2 元</translation>
    </message>
    <message>
        <source>Balance %1 yuan</source>
        <translation>可用余额 %1 元</translation>
    </message>
    <message>
        <source>%1: booked</source>
        <translation>%1：已入账</translation>
    </message>
    <message>
        <source>%1: booked, %2</source>
        <translation>%1：已入账，%2</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>打印单据</translation>
    </message>
    <message>
        <source>ID document, last 4</source>
        <translation>证件尾号</translation>
    </message>
</context>
<context>
    <name>meterdesk::AdjustmentTexts</name>
    <message>
        <source>Type an amount above 0.00.</source>
        <translation>请输入大于 0.00 的金额。</translation>
    </message>
    <message>
        <source>At most the balance of %1 yuan is given back.</source>
        <translation>最多可退余额 %1 元。</translation>
    </message>
    <message>
        <source>At most %1 yuan at a time.</source>
        <translation>每次最多 %1 元。</translation>
    </message>
    <message>
        <source>Type the number of the right room.</source>
        <translation>请输入正确房源的编号。</translation>
    </message>
    <message>
        <source>This is the same room.</source>
        <translation>这是同一个房源。</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>补费</translation>
    </message>
    <message>
        <source>Bring to 0.00</source>
        <translation>清零（补平）</translation>
    </message>
    <message>
        <source>Reverse a top-up</source>
        <translation>充值冲正</translation>
    </message>
    <message>
        <source>Move to the right room</source>
        <translation>转到正确房源</translation>
    </message>
    <message>
        <source>The room has no top-up that still stands.</source>
        <translation>该房源没有可冲正的充值。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>请填写原因。</translation>
    </message>
</context>
<context>
    <name>meterdesk::AdjustmentsPage</name>
    <message>
        <source>Reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>补费</translation>
    </message>
    <message>
        <source>Levelled up</source>
        <translation>补平</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Refunds and collections</source>
        <translation>电费退补</translation>
    </message>
    <message>
        <source>Past adjustments of the room</source>
        <translation>房源退补记录</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Balance before</source>
        <translation>补退前余额</translation>
    </message>
    <message>
        <source>Balance after</source>
        <translation>补退后余额</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Find room</source>
        <translation>查户</translation>
    </message>
    <message>
        <source>Past adjustments</source>
        <translation>退补记录</translation>
    </message>
    <message>
        <source>Find the room → what, amount, reason → Enter, and Enter again</source>
        <translation>查户 → 类型、金额、原因 → 回车，再回车</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>打印单据</translation>
    </message>
    <message>
        <source>Choose a line with a slip</source>
        <translation>请选择有凭证号的一行</translation>
    </message>
    <message>
        <source>Move in or out</source>
        <translation>退租/入住</translation>
    </message>
</context>
<context>
    <name>meterdesk::AdoptPanel</name>
    <message>
        <source>Wait here</source>
        <translation>开始监听</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>接入</translation>
    </message>
    <message>
        <source>Concentrators that dial in</source>
        <translation>等待集中器拨入</translation>
    </message>
    <message>
        <source>Set this computer&apos;s address and the port in the concentrator, then wait here for its call.</source>
        <translation>先在集中器里设置本机的 IP 地址和端口，再在此监听，等待它拨入。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Address digits</source>
        <translation>地址进制</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>报文数</translation>
    </message>
    <message>
        <source>Waiting at %1 for concentrators that call.</source>
        <translation>正在 %1 监听，等待集中器拨入。</translation>
    </message>
    <message>
        <source>hexadecimal</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>decimal</source>
        <translation>十进制</translation>
    </message>
</context>
<context>
    <name>meterdesk::ApprovalBox</name>
    <message>
        <source>Name of the second operator</source>
        <translation>授权人工号</translation>
    </message>
    <message>
        <source>Password of the second operator</source>
        <translation>授权人密码</translation>
    </message>
    <message>
        <source>Second operator</source>
        <translation>授权人</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Above the limit: a second operator agrees with name and password.</source>
        <translation>超过限额：请授权人输入工号和密码确认。</translation>
    </message>
</context>
<context>
    <name>meterdesk::Banner</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>meterdesk::BillStep</name>
    <message>
        <source>The room has no meter.</source>
        <translation>该房源未配表。</translation>
    </message>
    <message>
        <source>Typed %1: %2</source>
        <translation>%1 人工录入：%2</translation>
    </message>
    <message>
        <source>Read live %1</source>
        <translation>%1 实时抄读</translation>
    </message>
    <message>
        <source>Balance %1 − this bill %2 =</source>
        <translation>余额 %1 − 本次电费 %2 =</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Nothing was used since the last bill.</source>
        <translation>上次计费后没有用电。</translation>
    </message>
    <message>
        <source>Exact %1 + carried over %2, rounded once; the rest of %3 ends with this tenancy.</source>
        <translation>精确金额 %1 + 上次尾差 %2，合计后四舍五入一次；剩余尾差 %3 随本租期结束，不再结转。</translation>
    </message>
    <message>
        <source>Moving in levels up %1 yuan, so that the new tenant begins at 0.00.</source>
        <translation>办理入住时补平 %1 元，新租客从 0.00 元开始。</translation>
    </message>
</context>
<context>
    <name>meterdesk::BuildingForm</name>
    <message>
        <source>for every PC on this database</source>
        <translation>本数据库的所有电脑共用</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Name on slips</source>
        <translation>单据上的单位名称</translation>
    </message>
    <message>
        <source>Footer of slips</source>
        <translation>单据页脚</translation>
    </message>
    <message>
        <source>Optional, such as a telephone number</source>
        <translation>选填，如服务电话</translation>
    </message>
    <message>
        <source>Logo on slips</source>
        <translation>单据标志</translation>
    </message>
    <message>
        <source>Trips and closes</source>
        <translation>跳闸与合闸</translation>
    </message>
    <message>
        <source>Automatic trips</source>
        <translation>自动跳闸</translation>
    </message>
    <message>
        <source>Trip meters automatically for arrears</source>
        <translation>欠费自动跳闸</translation>
    </message>
    <message>
        <source>falls below the overdraft limit</source>
        <translation>低于透支值（跳闸门限）</translation>
    </message>
    <message>
        <source>reaches the overdraft limit or falls below it</source>
        <translation>达到或低于透支值（跳闸门限）</translation>
    </message>
    <message>
        <source>Trip where the balance</source>
        <translation>余额何时跳闸</translation>
    </message>
    <message>
        <source>Close from a balance of</source>
        <translation>合闸允许金额</translation>
    </message>
    <message>
        <source>between</source>
        <translation>限定时段</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Trips allowed</source>
        <translation>允许跳闸</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>The hours are empty: choose &quot;at any time&quot; or another end.</source>
        <translation>起止时间相同：请选“全天”或改结束时间。</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>收银</translation>
    </message>
    <message>
        <source>Most a cashier takes at once</source>
        <translation>收费员单笔上限</translation>
    </message>
    <message>
        <source>Most anybody else takes</source>
        <translation>其他角色单笔上限</translation>
    </message>
    <message>
        <source>Ask twice above</source>
        <translation>超过此金额再次确认</translation>
    </message>
    <message>
        <source>Second operator above</source>
        <translation>退补超过此金额需授权</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Round refunds and collections in cash to 0.1 yuan, in the tenant&apos;s favour</source>
        <translation>现金退款、补收抹零到角，零头归租客</translation>
    </message>
    <message>
        <source>Service fee of a recharge</source>
        <translation>充值服务费</translation>
    </message>
    <message>
        <source>A fee from 0.00 to 99.99 %</source>
        <translation>服务费应为 0.00–99.99 %</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Tell all meters the time once a day, where this PC&apos;s clock can be trusted</source>
        <translation>每天向全部电表广播校时一次（本机时钟可信时）</translation>
    </message>
    <message>
        <source>No meter is tripped automatically. Rooms in arrears are shown in the overview.</source>
        <translation>不自动跳闸。欠费房间在工作台列出。</translation>
    </message>
    <message>
        <source>Rooms whose balance reaches their overdraft limit are tripped after the daily billing, a new tenant at 0.00 too; never a protected meter, never on readings older than two days.</source>
        <translation>每日计费后，余额达到或低于透支值的房间自动跳闸，余额为 0.00 的新租客也包括在内；保电的表不跳，示值超过两天的不跳。</translation>
    </message>
    <message>
        <source>Rooms whose balance falls below their overdraft limit are tripped after the daily billing, never a protected meter, never on readings older than two days.</source>
        <translation>每日计费后，余额低于透支值的房间自动跳闸；保电的电表不跳，示值超过两天未更新的不跳。</translation>
    </message>
</context>
<context>
    <name>meterdesk::BusPanel</name>
    <message>
        <source>Search</source>
        <translation>搜表</translation>
    </message>
    <message>
        <source>Enter this meter</source>
        <translation>录入这块表</translation>
    </message>
    <message>
        <source>Write number</source>
        <translation>写表号</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>规约</translation>
    </message>
    <message>
        <source>Meters found</source>
        <translation>搜到的电表</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>新表号</translation>
    </message>
    <message>
        <source>Present number, typed again</source>
        <translation>再输入一遍现在的表号</translation>
    </message>
    <message>
        <source>Meters on the line</source>
        <translation>线上的电表</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Stopped. %1 meters were found so far.</source>
        <translation>已停止，目前搜到 %1 块表。</translation>
    </message>
    <message>
        <source>Asking who is there…</source>
        <translation>正在搜表…</translation>
    </message>
    <message>
        <source>Nobody answers. Look at the wiring, the speed and parity of the port, and the protocol.</source>
        <translation>没有电表应答。请检查接线、端口的通讯速率和校验方式，以及规约。</translation>
    </message>
    <message>
        <source>%1 meters are on the line.</source>
        <translation>线上有 %1 块表。</translation>
    </message>
    <message>
        <source>Asks who is on this line. A second for one meter, minutes for many.</source>
        <translation>搜出这条线上的电表。一块表约一秒，表多时要几分钟。</translation>
    </message>
    <message>
        <source>not in the records</source>
        <translation>档案里没有</translation>
    </message>
    <message>
        <source>Asking who is there… %1 found</source>
        <translation>正在搜表…已搜到 %1 块</translation>
    </message>
    <message>
        <source>Meter %1 has number %2 now</source>
        <translation>电表 %1 的表号已改为 %2</translation>
    </message>
    <message>
        <source>Nothing was written: this meter is not alone on the line any more. Search again.</source>
        <translation>没有写入：线上不再只有这块表。请重新搜表。</translation>
    </message>
    <message>
        <source>The meter kept its number. Most take another one only while their programming key is pressed.</source>
        <translation>电表没有接受新表号。多数电表要按下编程键才能改表号。</translation>
    </message>
    <message>
        <source>Now it answers at neither number. Search again to see which one it has.</source>
        <translation>新旧表号都没有应答。请重新搜表，看它现在是哪个表号。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 is alone on the line, so it can be given another number.</source>
        <translation>线上只有 %1 一块表，可以改写它的表号。</translation>
    </message>
    <message>
        <source>Meter %1: %2</source>
        <translation>电表 %1：%2</translation>
    </message>
</context>
<context>
    <name>meterdesk::CashCountEdit</name>
    <message>
        <source>Counted</source>
        <translation>实点现金</translation>
    </message>
    <message>
        <source>Pieces of %1 yuan</source>
        <translation>%1 元的张数</translation>
    </message>
</context>
<context>
    <name>meterdesk::ChangePasswordDialog</name>
    <message>
        <source>Present password</source>
        <translation>原密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>6 characters or more</source>
        <translation>至少 6 个字符</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Type the password you sign in with.</source>
        <translation>请输入现在登录用的密码。</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>原密码不对。</translation>
    </message>
    <message>
        <source>A password has 6 to 128 characters.</source>
        <translation>密码为 6 至 128 个字符。</translation>
    </message>
</context>
<context>
    <name>meterdesk::CloseProgress</name>
    <message>
        <source>Close is queued</source>
        <translation>合闸已排队</translation>
    </message>
    <message>
        <source>It follows as soon as the meter can be reached.</source>
        <translation>电表可连接后立即合闸。</translation>
    </message>
    <message>
        <source>Closing the meter</source>
        <translation>远程合闸中</translation>
    </message>
    <message>
        <source>Close sent, no answer yet</source>
        <translation>合闸指令已发送，尚无应答</translation>
    </message>
    <message>
        <source>The meter is read before anything is sent again.</source>
        <translation>再次下发前先读电表状态。</translation>
    </message>
    <message>
        <source>Meter closed, confirmed by the meter</source>
        <translation>远程合闸，电表已确认</translation>
    </message>
    <message>
        <source>Close permitted: the resident presses the meter&apos;s key</source>
        <translation>已允许合闸，请住户按电表按键</translation>
    </message>
    <message>
        <source>The meter refused to close</source>
        <translation>电表拒绝合闸</translation>
    </message>
    <message>
        <source>The meter did not answer</source>
        <translation>电表无应答</translation>
    </message>
    <message>
        <source>Close not sent: it is no longer due</source>
        <translation>未下发合闸：已不需要</translation>
    </message>
    <message>
        <source>Close not needed</source>
        <translation>无需合闸</translation>
    </message>
    <message>
        <source>The meter is tripped and this account is closed by hand</source>
        <translation>电表已跳闸，本账户需手动合闸</translation>
    </message>
    <message>
        <source>Close not wanted</source>
        <translation>未选择合闸</translation>
    </message>
</context>
<context>
    <name>meterdesk::ClosingPage</name>
    <message>
        <source>Shift &amp; Day-end</source>
        <translation>交班日结</translation>
    </message>
    <message>
        <source>cash belongs to shifts, balances to day-ends</source>
        <translation>现金归班次，余额归日结</translation>
    </message>
    <message>
        <source>Print shift report</source>
        <translation>打印交班表</translation>
    </message>
    <message>
        <source>Print day-end</source>
        <translation>打印日结报表</translation>
    </message>
    <message>
        <source>There is no shift yet</source>
        <translation>还没有班次</translation>
    </message>
    <message>
        <source>The drawer is counted first: an interim report would tell what should be in it.</source>
        <translation>请先清点钱箱：中途报表会透露应有现金。</translation>
    </message>
</context>
<context>
    <name>meterdesk::CollectAgain</name>
    <message>
        <source>Collecting again</source>
        <translation>补抄</translation>
    </message>
</context>
<context>
    <name>meterdesk::CollectionRate</name>
    <message>
        <source>Collected %1 / %2   %3</source>
        <translation>采集 %1 / %2   %3</translation>
    </message>
    <message>
        <source>Sharp + peak + flat + valley = total in %1 of %2</source>
        <translation>尖+峰+平+谷 = 总：%2 条中 %1 条一致</translation>
    </message>
</context>
<context>
    <name>meterdesk::ComparisonPanel</name>
    <message>
        <source>the same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>other port, speed or protocol</source>
        <translation>端口、速率或规约不同</translation>
    </message>
    <message>
        <source>not in the concentrator</source>
        <translation>终端中没有</translation>
    </message>
    <message>
        <source>another meter in its place</source>
        <translation>位置被其他表占用</translation>
    </message>
    <message>
        <source>belongs to another place in the records</source>
        <translation>本机档案在别处</translation>
    </message>
    <message>
        <source>not in the records</source>
        <translation>本机档案中没有</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>测量点</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>本机档案</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>终端档案</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Table of %1</source>
        <translation>核对终端档案 %1</translation>
    </message>
    <message>
        <source>The meter table is being read…</source>
        <translation>正在读取终端的电表档案…</translation>
    </message>
    <message>
        <source>All %1 places are as the records say.</source>
        <translation>共 %1 个位置，全部与本机档案一致。</translation>
    </message>
    <message>
        <source>%1 of %2 places differ from the records.</source>
        <translation>共 %2 个位置，%1 个与本机档案不一致。</translation>
    </message>
</context>
<context>
    <name>meterdesk::ConcentratorCheck</name>
    <message>
        <source>Its clock: %1, the same as ours.</source>
        <translation>终端时钟：%1，与本机一致。</translation>
    </message>
    <message>
        <source>Its clock: %1, %2 s ahead of ours.</source>
        <translation>终端时钟：%1，比本机快 %2 秒。</translation>
    </message>
    <message>
        <source>Its clock: %1, %2 s behind ours.</source>
        <translation>终端时钟：%1，比本机慢 %2 秒。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Set its clock</source>
        <translation>校时</translation>
    </message>
    <message>
        <source>Set it all the same</source>
        <translation>仍然校时</translation>
    </message>
    <message>
        <source>Asking it for its clock…</source>
        <translation>正在读取终端时钟…</translation>
    </message>
    <message>
        <source>It answered after %1 ms.</source>
        <translation>%1 毫秒后应答。</translation>
    </message>
    <message>
        <source>Setting its clock…</source>
        <translation>正在校时…</translation>
    </message>
    <message>
        <source>Its clock was set.</source>
        <translation>校时成功。</translation>
    </message>
    <message>
        <source>Clock difference: %1 s</source>
        <translation>时钟差：%1 秒</translation>
    </message>
    <message>
        <source>Software: %1</source>
        <translation>软件版本：%1</translation>
    </message>
</context>
<context>
    <name>meterdesk::ConcentratorEventsView</name>
    <message>
        <source>ERC %1: %2
read at %3
%4</source>
        <translation>ERC %1：%2
读取时间 %3
%4</translation>
    </message>
    <message>
        <source>Read events</source>
        <translation>读取事件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Events of the concentrator</source>
        <translation>集中器事件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>集中器事件</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>by its own clock</source>
        <translation>集中器自身时钟</translation>
    </message>
    <message>
        <source>when it was read</source>
        <translation>读取时间（集中器未给出发生时间）</translation>
    </message>
    <message>
        <source>Its events are being read…</source>
        <translation>正在读取事件…</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>没有新事件。</translation>
    </message>
    <message>
        <source>New events: %1</source>
        <translation>新事件：%1 条</translation>
    </message>
</context>
<context>
    <name>meterdesk::ConcentratorPanel</name>
    <message>
        <source>Asset number</source>
        <translation>资产编号</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>终端名称</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>终端规约</translation>
    </message>
    <message>
        <source>Supply unit</source>
        <translation>供电单位</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>报装日期</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>终端地址</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>所属房源</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>Address or port</source>
        <translation>地址或串口</translation>
    </message>
    <message>
        <source>Address digits</source>
        <translation>地址进制</translation>
    </message>
    <message>
        <source>hexadecimal (usual)</source>
        <translation>十六进制（常用）</translation>
    </message>
    <message>
        <source>decimal</source>
        <translation>十进制</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>New concentrator</source>
        <translation>新增集中器</translation>
    </message>
    <message>
        <source>Concentrator %1 was saved</source>
        <translation>集中器 %1 已保存</translation>
    </message>
    <message>
        <source>Concentrator %1 was deleted</source>
        <translation>集中器 %1 已删除</translation>
    </message>
    <message>
        <source>Delete concentrator %1? Only one without meters is deleted.</source>
        <translation>删除集中器 %1？只能删除没有表计的集中器。</translation>
    </message>
    <message>
        <source>Wait on RS-485</source>
        <translation>RS-485 等待</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>How long it waits for a meter on RS-485 before it answers without</source>
        <translation>RS-485 上的电表不应答时，集中器最多等多久</translation>
    </message>
    <message>
        <source>Wait on power line</source>
        <translation>载波等待</translation>
    </message>
    <message>
        <source>How long it waits for a meter on the power line (port 31) before it answers without</source>
        <translation>载波（端口 31）上的电表不应答时，集中器最多等多久</translation>
    </message>
    <message>
        <source>Longest frame</source>
        <translation>最大帧长</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Smaller for a concentrator that refuses long questions</source>
        <translation>集中器拒收长报文时调小</translation>
    </message>
</context>
<context>
    <name>meterdesk::ConcentratorsPage</name>
    <message>
        <source>Concentrators</source>
        <translation>集中器管理</translation>
    </message>
    <message>
        <source>Asset number</source>
        <translation>资产编号</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>终端名称</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>There is no concentrator yet. Add the one on your network.</source>
        <translation>还没有集中器。先登记本局域网内的集中器。</translation>
    </message>
    <message>
        <source>Add a concentrator</source>
        <translation>新增集中器</translation>
    </message>
    <message>
        <source>concentrators %1</source>
        <translation>集中器 %1</translation>
    </message>
    <message>
        <source>Dialled in…</source>
        <translation>拨入的集中器…</translation>
    </message>
    <message>
        <source>Concentrators that call this computer and are in no record yet</source>
        <translation>已拨入本机、但还没有档案的集中器</translation>
    </message>
    <message>
        <source>Parameters…</source>
        <translation>通信参数…</translation>
    </message>
    <message>
        <source>Communication parameters of the chosen concentrator</source>
        <translation>所选集中器的通信参数</translation>
    </message>
    <message>
        <source>Choose a concentrator first</source>
        <translation>请先选择集中器</translation>
    </message>
</context>
<context>
    <name>meterdesk::DataTable</name>
    <message>
        <source>Nothing here yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Tick all rows</source>
        <translation>勾选全部</translation>
    </message>
    <message>
        <source>No rows match.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
</context>
<context>
    <name>meterdesk::DayEndPanel</name>
    <message>
        <source>Day-end shown</source>
        <translation>显示的日结</translation>
    </message>
    <message>
        <source>Day-end</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Balances before</source>
        <translation>期初余额合计</translation>
    </message>
    <message>
        <source>Top-ups</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Reversals</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>电费</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>Collected, levelled</source>
        <translation>补费/补平</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Balances after</source>
        <translation>期末余额合计</translation>
    </message>
    <message>
        <source>Energy billed</source>
        <translation>用电量</translation>
    </message>
    <message>
        <source>In arrears</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Tripped / closed</source>
        <translation>跳闸 / 合闸</translation>
    </message>
    <message>
        <source>Meters read</source>
        <translation>实抄 / 应抄</translation>
    </message>
    <message>
        <source>Open work items</source>
        <translation>异常未处理</translation>
    </message>
    <message>
        <source>Ledger entries</source>
        <translation>账目序号</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>日结时间</translation>
    </message>
    <message>
        <source>Business date</source>
        <translation>业务日期</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>日结…</translation>
    </message>
    <message>
        <source>Only a manager or an owner closes the day.</source>
        <translation>只有店长或管理员可以日结。</translation>
    </message>
    <message>
        <source>Close the day for good</source>
        <translation>确认日结</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>since the last one</source>
        <translation>上次日结之后</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 度</translation>
    </message>
    <message>
        <source>%1 rooms, %2</source>
        <translation>%1 户，%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>After</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Close %1 with balances of %2? A day-end is numbered and never changes; what is booked later belongs to the next one.</source>
        <translation>确认日结 %1，期末余额合计 %2？日结有编号，不可更改；之后入账的归入下一次日结。</translation>
    </message>
    <message>
        <source>Day-end %1 is made, seal %2</source>
        <translation>日结 %1 已完成，验证码 %2</translation>
    </message>
</context>
<context>
    <name>meterdesk::Desktop</name>
    <message>
        <source>Collecting</source>
        <translation>采集中</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Switch without saving</source>
        <translation>不保存，直接切换</translation>
    </message>
</context>
<context>
    <name>meterdesk::DeviceTree</name>
    <message>
        <source>Concentrator or meter no.</source>
        <translation>终端或电表编号</translation>
    </message>
    <message>
        <source>Properties, concentrators and meters</source>
        <translation>房源、集中器和电表</translation>
    </message>
    <message>
        <source>Add a concentrator to %1</source>
        <translation>为“%1”添加集中器</translation>
    </message>
    <message>
        <source>Add a meter behind %1</source>
        <translation>在 %1 下添加表计</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已下发</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>未下发</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>Concentrators %1/%2 · meters %3/%4 online</source>
        <translation>集中器 %1/%2 · 表计 %3/%4 在线</translation>
    </message>
</context>
<context>
    <name>meterdesk::DocumentPreview</name>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the paper as PDF</source>
        <translation>保存单据为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>None of these rooms owes anything.</source>
        <translation>所选房源均未欠费。</translation>
    </message>
    <message>
        <source>This PC has no printer. Ordered now, it is printed later; or save the paper as PDF.</source>
        <translation>本机没有打印机。现在下单，接好打印机后再打；也可以存为 PDF。</translation>
    </message>
    <message>
        <source>Print later</source>
        <translation>稍后打印</translation>
    </message>
    <message>
        <source>%1 waits in the print queue</source>
        <translation>%1 已放入打印队列，待打印</translation>
    </message>
</context>
<context>
    <name>meterdesk::DocumentTailEdit</name>
    <message>
        <source>optional, the last 4 characters</source>
        <translation>选填，只保留后 4 位</translation>
    </message>
</context>
<context>
    <name>meterdesk::EntryCard</name>
    <message>
        <source>Registers and prices of this charge</source>
        <translation>本次电费的示值与电价</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>费率</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起度</translation>
    </message>
    <message>
        <source>End</source>
        <translation>止度</translation>
    </message>
    <message>
        <source>Energy (kWh)</source>
        <translation>用电量(度)</translation>
    </message>
    <message>
        <source>Price (yuan/kWh)</source>
        <translation>电价(元/度)</translation>
    </message>
    <message>
        <source>Exact amount (yuan)</source>
        <translation>精确金额(元)</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>原始报文</translation>
    </message>
    <message>
        <source>Frames of the closing reading</source>
        <translation>本次示值的原始报文</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>计费依据</translation>
    </message>
    <message>
        <source>Choose a line to see the readings, prices and people behind it.</source>
        <translation>选择一行，查看它的示值、电价和经办人。</translation>
    </message>
    <message>
        <source>No. %1 · %2 %3 yuan</source>
        <translation>第 %1 号 · %2 %3 元</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>单号 %1</translation>
    </message>
    <message>
        <source>Paid by %1</source>
        <translation>方式 %1</translation>
    </message>
    <message>
        <source>%1 yuan crossed the counter after rounding of cash</source>
        <translation>抹零后实际收付 %1 元</translation>
    </message>
    <message>
        <source>Booked %1 by %2</source>
        <translation>%1 由 %2 入账</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>授权人 %1</translation>
    </message>
    <message>
        <source>Bill of 0.00 yuan</source>
        <translation>0.00 元电费</translation>
    </message>
    <message>
        <source>Meter %1 from %2 to %3 · read %4, %5</source>
        <translation>电表 %1，%2 至 %3 · %4 抄读，%5</translation>
    </message>
    <message>
        <source>Correction of meter %1 on %2: %3 kWh at %4 yuan/kWh</source>
        <translation>电表 %1 在 %2 的电量更正：%3 度，电价 %4 元/度</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>No frames are kept with this reading.</source>
        <translation>该示值没有保存原始报文。</translation>
    </message>
    <message>
        <source>Exact %1 + carried in %2 − carried on %3 = %4 yuan</source>
        <translation>精确金额 %1 + 上次尾差 %2 − 结转尾差 %3 = %4 元</translation>
    </message>
</context>
<context>
    <name>meterdesk::ErrorTexts</name>
    <message>
        <source>This is not an amount: digits with at most two decimals.</source>
        <translation>金额不正确：只能是数字，最多两位小数。</translation>
    </message>
    <message>
        <source>This is not a valid number.</source>
        <translation>号码不正确。</translation>
    </message>
    <message>
        <source>This is not a valid date.</source>
        <translation>日期不正确。</translation>
    </message>
    <message>
        <source>A value is not allowed here.</source>
        <translation>此处不允许这个值。</translation>
    </message>
    <message>
        <source>The amount is too large to calculate with.</source>
        <translation>金额过大，无法计算。</translation>
    </message>
    <message>
        <source>The amount is outside the limits.</source>
        <translation>金额超出限额。</translation>
    </message>
    <message>
        <source>There is no such property.</source>
        <translation>没有这个房源。</translation>
    </message>
    <message>
        <source>There is no such concentrator.</source>
        <translation>没有这台集中器。</translation>
    </message>
    <message>
        <source>There is no such meter.</source>
        <translation>没有这块电表。</translation>
    </message>
    <message>
        <source>There is no such tariff, or it has no price for that day.</source>
        <translation>没有这个电价，或当天没有生效的价格。</translation>
    </message>
    <message>
        <source>There is no account for this room.</source>
        <translation>该房间还没有开户。</translation>
    </message>
    <message>
        <source>There is no such receipt.</source>
        <translation>没有这张单据。</translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation>没有这条指令。</translation>
    </message>
    <message>
        <source>There is no such held reading.</source>
        <translation>没有这条挂起的示值。</translation>
    </message>
    <message>
        <source>Only rooms hold money; this is a building.</source>
        <translation>只有房间有余额，楼栋不能充值。</translation>
    </message>
    <message>
        <source>This account is closed.</source>
        <translation>该账户已销户。</translation>
    </message>
    <message>
        <source>The tenancy of this entry is over.</source>
        <translation>这笔记录的租期已结束。</translation>
    </message>
    <message>
        <source>This top-up is reversed already.</source>
        <translation>这笔充值已经冲正。</translation>
    </message>
    <message>
        <source>Only top-ups can be reversed.</source>
        <translation>只有充值可以冲正。</translation>
    </message>
    <message>
        <source>Nobody lives in this room now.</source>
        <translation>该房间目前无人入住。</translation>
    </message>
    <message>
        <source>A reading of this meter waits for a decision.</source>
        <translation>该电表有一条示值待核对。</translation>
    </message>
    <message>
        <source>This already exists.</source>
        <translation>已经存在。</translation>
    </message>
    <message>
        <source>This was already booked with other content. Nothing was changed.</source>
        <translation>此请求已按其他内容入账，未做任何更改。</translation>
    </message>
    <message>
        <source>There is history here, so it cannot be deleted.</source>
        <translation>已有历史记录，不能删除。</translation>
    </message>
    <message>
        <source>The reading is not plausible.</source>
        <translation>示值不合理。</translation>
    </message>
    <message>
        <source>Sharp, peak, flat and valley do not add up to the total.</source>
        <translation>尖、峰、平、谷之和与总示值不符。</translation>
    </message>
    <message>
        <source>Another reading is stored for this moment.</source>
        <translation>该时刻已有不同的示值。</translation>
    </message>
    <message>
        <source>This day is already billed.</source>
        <translation>当天已经计费。</translation>
    </message>
    <message>
        <source>The file was not imported; nothing was changed.</source>
        <translation>文件未导入，未做任何更改。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>您的角色无权执行此操作。</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>姓名或密码不对。</translation>
    </message>
    <message>
        <source>A second operator must approve this.</source>
        <translation>需要另一位操作员复核。</translation>
    </message>
    <message>
        <source>There is no such operator.</source>
        <translation>没有这位操作员。</translation>
    </message>
    <message>
        <source>This item is closed already.</source>
        <translation>这条待办已经办结。</translation>
    </message>
    <message>
        <source>The database does not exist.</source>
        <translation>数据库不存在。</translation>
    </message>
    <message>
        <source>There already is a database of this name.</source>
        <translation>同名数据库已存在。</translation>
    </message>
    <message>
        <source>The database was made by a newer program. Update this one.</source>
        <translation>数据库由更新的版本创建，请升级本程序。</translation>
    </message>
    <message>
        <source>This file is not a MeterDesk database.</source>
        <translation>该文件不是云寓电表前台的数据库。</translation>
    </message>
    <message>
        <source>Another program is writing to the database. Try again.</source>
        <translation>其他程序正在写入数据库，请重试。</translation>
    </message>
    <message>
        <source>The database could not be read or written. Nothing was booked.</source>
        <translation>数据库读写失败，没有入账。</translation>
    </message>
    <message>
        <source>The ledger was altered from outside.</source>
        <translation>账本被外部改动。</translation>
    </message>
    <message>
        <source>The concentrator cannot be reached.</source>
        <translation>无法连接集中器。</translation>
    </message>
    <message>
        <source>No answer in time.</source>
        <translation>应答超时。</translation>
    </message>
    <message>
        <source>The meter refused the command.</source>
        <translation>电表拒绝了指令。</translation>
    </message>
    <message>
        <source>This meter cannot do that.</source>
        <translation>该电表不支持此操作。</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>无法识别应答内容。</translation>
    </message>
    <message>
        <source>In training mode only the virtual building is spoken to.</source>
        <translation>练习模式下只与虚拟楼栋通讯。</translation>
    </message>
    <message>
        <source>No meter is paired with this room.</source>
        <translation>该房间未配表。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>No printer is installed. The receipt can be printed later.</source>
        <translation>没有安装打印机，单据可以稍后打印。</translation>
    </message>
    <message>
        <source>Printing failed. The receipt can be printed again.</source>
        <translation>打印失败，单据可以重新打印。</translation>
    </message>
    <message>
        <source>An unexpected error occurred.</source>
        <translation>发生意外错误。</translation>
    </message>
    <message>
        <source>The last shift is not closed yet.</source>
        <translation>上一班次尚未交班。</translation>
    </message>
    <message>
        <source>The drawer of this shift is counted already.</source>
        <translation>本班次钱箱已清点。</translation>
    </message>
    <message>
        <source>There is no such shift.</source>
        <translation>没有这个班次。</translation>
    </message>
    <message>
        <source>This day is closed already.</source>
        <translation>这一天已日结。</translation>
    </message>
    <message>
        <source>Nothing was sent: the concentrator does not hold this meter yet. Deliver it first.</source>
        <translation>未发送任何命令：集中器中还没有这块表，请先下发。</translation>
    </message>
    <message>
        <source>Somebody lives there. Check the tenant out first.</source>
        <translation>房间有人居住，请先办理退租。</translation>
    </message>
    <message>
        <source>There are readings that are not billed yet. Bill them or decide about them first.</source>
        <translation>还有读数未计费，请先计费或处理存疑读数。</translation>
    </message>
</context>
<context>
    <name>meterdesk::EstimatePage</name>
    <message>
        <source>Estimate</source>
        <translation>单户电费测算</translation>
    </message>
    <message>
        <source>Read and estimate</source>
        <translation>抄读并测算</translation>
    </message>
    <message>
        <source>From the last freeze</source>
        <translation>按最近冻结测算</translation>
    </message>
    <message>
        <source>Find room</source>
        <translation>查户</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Balance (yuan)</source>
        <translation>账户余额(元)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>房源地址</translation>
    </message>
    <message>
        <source>Member phone</source>
        <translation>会员手机号码</translation>
    </message>
    <message>
        <source>Estimate of this moment</source>
        <translation>当前测算</translation>
    </message>
    <message>
        <source>Estimates of today</source>
        <translation>房源当天测算记录</translation>
    </message>
    <message>
        <source>Find the room → Enter reads its meters and calculates; nothing is booked</source>
        <translation>查户 → 回车抄读电表并测算；不记账</translation>
    </message>
    <message>
        <source>Find a room first.</source>
        <translation>请先查户。</translation>
    </message>
    <message>
        <source>The room has no meter.</source>
        <translation>该房源未配表。</translation>
    </message>
    <message>
        <source>The estimate is being made.</source>
        <translation>正在测算。</translation>
    </message>
    <message>
        <source>The meters are being read.</source>
        <translation>正在抄读电表。</translation>
    </message>
    <message>
        <source>Reading meter %1 …</source>
        <translation>正在抄读电表 %1 …</translation>
    </message>
    <message>
        <source>Calculating …</source>
        <translation>正在测算 …</translation>
    </message>
    <message>
        <source>Balance %1 − this bill %2 = available</source>
        <translation>账户余额 %1 − 本次电费 %2 = 可用余额</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Nothing was used since the last bill.</source>
        <translation>上次电费之后没有用电。</translation>
    </message>
    <message>
        <source>Exact %1 + carried over %2, rounded once; %3 is carried on.</source>
        <translation>精确金额 %1 + 上次尾差 %2，合计一次四舍五入到分；尾差 %3 结转。</translation>
    </message>
    <message>
        <source>Read live %1</source>
        <translation>%1 实时抄读</translation>
    </message>
    <message>
        <source>From the freeze of %1</source>
        <translation>按 %1 冻结</translation>
    </message>
    <message>
        <source>By the freeze of %1: what was used since is not in it.</source>
        <translation>按 %1 冻结测算，之后的用电未计入。</translation>
    </message>
    <message>
        <source>The meter was not read: %1 %2</source>
        <translation>电表未抄到：%1%2</translation>
    </message>
    <message>
        <source>Available %1 yuan</source>
        <translation>可用余额 %1 元</translation>
    </message>
    <message>
        <source>Press Enter to read the meters and calculate.</source>
        <translation>按回车抄读电表并测算。</translation>
    </message>
    <message>
        <source>Find a room to estimate its bill.</source>
        <translation>查户后测算电费。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n estimates</source>
        <translation>
            <numerusform>%1 · 共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the registers</source>
        <translation>手工录入示值</translation>
    </message>
    <message>
        <source>Move in or out</source>
        <translation>退租/入住</translation>
    </message>
    <message>
        <source>Typed %1</source>
        <translation>%1 人工录入</translation>
    </message>
    <message>
        <source>By registers that were typed (%1), not read from the meter.</source>
        <translation>按手工录入的示值测算（%1），未实抄电表。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>房源编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表编号</translation>
    </message>
</context>
<context>
    <name>meterdesk::EstimateTexts</name>
    <message>
        <source>%1 live</source>
        <translation>%1 实时</translation>
    </message>
    <message>
        <source>%1 daily freeze</source>
        <translation>%1 日冻结</translation>
    </message>
    <message>
        <source>Registers now</source>
        <translation>本次示值（止度）</translation>
    </message>
    <message>
        <source>Registers before</source>
        <translation>上次示值（起度）</translation>
    </message>
    <message>
        <source>Energy used (kWh)</source>
        <translation>本次用电量（度）</translation>
    </message>
    <message>
        <source>Price (yuan/kWh)</source>
        <translation>电价（元/度）</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>本次电费（元）</translation>
    </message>
    <message>
        <source>charged by the total register</source>
        <translation>按总示值计费</translation>
    </message>
    <message>
        <source>charged by rate</source>
        <translation>按费率计费</translation>
    </message>
    <message>
        <source>exact, not rounded</source>
        <translation>精确金额，未舍入</translation>
    </message>
    <message>
        <source>Registers, energy and amounts by rate</source>
        <translation>各费率示值、用电量与电费</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Estimates of today</source>
        <translation>房源当天测算记录</translation>
    </message>
    <message>
        <source>Calculated at</source>
        <translation>电费计算日期</translation>
    </message>
    <message>
        <source>Energy(kWh)</source>
        <translation>本次用电量</translation>
    </message>
    <message>
        <source>Amount(yuan)</source>
        <translation>本次电费</translation>
    </message>
    <message>
        <source>Available(yuan)</source>
        <translation>可用余额</translation>
    </message>
    <message>
        <source>Total register</source>
        <translation>电能总示值</translation>
    </message>
    <message>
        <source>End (sharp)</source>
        <translation>止度(尖)</translation>
    </message>
    <message>
        <source>End (peak)</source>
        <translation>止度(峰)</translation>
    </message>
    <message>
        <source>End (flat)</source>
        <translation>止度(平)</translation>
    </message>
    <message>
        <source>End (valley)</source>
        <translation>止度(谷)</translation>
    </message>
    <message>
        <source>Previous total register</source>
        <translation>上次电能总示值</translation>
    </message>
    <message>
        <source>Start (sharp)</source>
        <translation>起度(尖)</translation>
    </message>
    <message>
        <source>Start (peak)</source>
        <translation>起度(峰)</translation>
    </message>
    <message>
        <source>Start (flat)</source>
        <translation>起度(平)</translation>
    </message>
    <message>
        <source>Start (valley)</source>
        <translation>起度(谷)</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>freeze %1</source>
        <translation>%1 冻结</translation>
    </message>
    <message>
        <source>%1 typed</source>
        <translation>%1 手工录入</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手工录入</translation>
    </message>
</context>
<context>
    <name>meterdesk::FirstRunGuide</name>
    <message>
        <source>Welcome to MeterDesk</source>
        <translation>欢迎使用云寓电表前台</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>从哪里开始？</translation>
    </message>
    <message>
        <source>Practise with the virtual building</source>
        <translation>用虚拟楼宇练习</translation>
    </message>
    <message>
        <source>20 rooms with virtual meters. No real meter is ever spoken to.</source>
        <translation>20 间房和虚拟电表，不会操作真实电表。</translation>
    </message>
    <message>
        <source>Begin the database of my building</source>
        <translation>为我的楼宇新建数据库</translation>
    </message>
    <message>
        <source>A live database in your own folder. Automatic trips stay off until a manager switches them on.</source>
        <translation>在您的文件夹中新建正式库。自动跳闸默认关闭，由店长开启。</translation>
    </message>
    <message>
        <source>Open a database file…</source>
        <translation>打开数据库文件…</translation>
    </message>
    <message>
        <source>One that was made before, or a copy.</source>
        <translation>打开以前建立的库或备份。</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>打开数据库</translation>
    </message>
    <message>
        <source>Databases (*.db);;All files (*)</source>
        <translation>数据库 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This building is open already: %1. Close it there first.</source>
        <translation>本楼已在别处打开：%1。请先在那里关闭，再从这里打开。</translation>
    </message>
</context>
<context>
    <name>meterdesk::HeaderMenu</name>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>按此值筛选</translation>
    </message>
    <message>
        <source>Freeze up to here</source>
        <translation>冻结至此列</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>取消冻结</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit all widths</source>
        <translation>全部适合宽度</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>显示的列</translation>
    </message>
</context>
<context>
    <name>meterdesk::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>All keyboard shortcuts</source>
        <translation>全部快捷键</translation>
    </message>
</context>
<context>
    <name>meterdesk::ImportPage</name>
    <message>
        <source>Properties and rooms</source>
        <translation>房源和房间</translation>
    </message>
    <message>
        <source>Concentrators</source>
        <translation>集中器</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>表计</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>示值</translation>
    </message>
    <message>
        <source>Top-ups</source>
        <translation>充值记录</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>CSV or Excel (.xlsx); the first row names the columns</source>
        <translation>CSV 或 Excel（.xlsx），第一行是列名</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>In the cell</source>
        <translation>单元格内容</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>To be mended in the file</source>
        <translation>文件里需要改正的地方</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>A file is tried first; nothing is imported while anything in it is wrong</source>
        <translation>先试导入，全部正确才写入</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%n places in the file are wrong. Nothing was imported; mend the file and choose it again.</source>
        <translation>
            <numerusform>文件里有 %n 处问题，未导入任何内容。请改正后重新选择文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in the records already and are left alone.</source>
        <translation>
            <numerusform>%n 条已在档案里，不改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>文件里没有新内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows can be imported.</source>
        <translation>
            <numerusform>可以导入 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were imported.</source>
        <translation>
            <numerusform>已导入 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save an empty file…</source>
        <translation>保存空模板…</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Save an empty file</source>
        <translation>保存空模板</translation>
    </message>
    <message>
        <source>%1 template.csv</source>
        <translation>%1模板.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>The empty file was saved as %1</source>
        <translation>空模板已保存为 %1</translation>
    </message>
</context>
<context>
    <name>meterdesk::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Open or closed items</source>
        <translation>待处理或已处理</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Nothing was closed yet.</source>
        <translation>还没有处理过的待办。</translation>
    </message>
    <message numerus="yes">
        <source>%n closed, newest first</source>
        <translation>
            <numerusform>已处理 %n 条，最近的在前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open, oldest first</source>
        <translation>
            <numerusform>待处理 %n 条，最早的在前</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting for a decision.</source>
        <translation>没有待办事项。</translation>
    </message>
</context>
<context>
    <name>meterdesk::InboxPanel</name>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Close the item</source>
        <translation>关闭本条</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编号</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>系统记录</translation>
    </message>
    <message>
        <source>Readings of</source>
        <translation>抄表时点</translation>
    </message>
    <message>
        <source>Total (kWh)</source>
        <translation>总示值（度）</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation>处理说明</translation>
    </message>
    <message>
        <source>Closed %1 by %2.</source>
        <translation>%1 由 %2 处理。</translation>
    </message>
    <message>
        <source>Your role may not decide this.</source>
        <translation>您的角色不能处理此项。</translation>
    </message>
    <message>
        <source>Say what was done; without a note nothing is closed.</source>
        <translation>请填写处理说明，没有说明不能关闭。</translation>
    </message>
    <message>
        <source>Reading accepted; the next billing goes on from it</source>
        <translation>示值已采纳，下次计费从此继续</translation>
    </message>
    <message>
        <source>Reading rejected; it never counts</source>
        <translation>示值已剔除，永不计费</translation>
    </message>
    <message>
        <source>Item closed</source>
        <translation>本条已关闭</translation>
    </message>
    <message>
        <source>Keep the first</source>
        <translation>保留第一次</translation>
    </message>
    <message>
        <source>Take the second</source>
        <translation>采用第二次</translation>
    </message>
    <message>
        <source>%1, read %2 and %3</source>
        <translation>%1，%2 与 %3 两次抄读</translation>
    </message>
    <message>
        <source>The first reading stays</source>
        <translation>已保留第一次读数</translation>
    </message>
    <message>
        <source>The second reading counts now; the next billing uses it</source>
        <translation>已采用第二次读数，下次计费使用</translation>
    </message>
</context>
<context>
    <name>meterdesk::JobStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <source>waiting for the concentrator</source>
        <translation>等待集中器恢复</translation>
    </message>
    <message>
        <source>stopping after this one</source>
        <translation>完成当前一块后停止</translation>
    </message>
    <message>
        <source>%1 not done</source>
        <translation>未执行 %1</translation>
    </message>
</context>
<context>
    <name>meterdesk::JobsPopup</name>
    <message>
        <source>No job is running.</source>
        <translation>没有正在执行的任务。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>meterdesk::ListPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the rows found</source>
        <translation>导出查询结果</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported to %1</source>
        <translation>
            <numerusform>已导出 %n 行到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meterdesk::LoadingBar</name>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>meterdesk::LogoField</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Logo on slips</source>
        <translation>单据标志</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
    <message>
        <source>This file is no picture.</source>
        <translation>该文件不是图片。</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>图片太大。</translation>
    </message>
</context>
<context>
    <name>meterdesk::MainWindow</name>
    <message>
        <source>MeterDesk</source>
        <translation>云寓电表前台</translation>
    </message>
    <message>
        <source>MeterDesk — %1</source>
        <translation>云寓电表前台 MeterDesk — %1</translation>
    </message>
    <message>
        <source>training mode</source>
        <translation>练习模式</translation>
    </message>
    <message>
        <source>Close MeterDesk</source>
        <translation>退出云寓电表前台</translation>
    </message>
    <message>
        <source>A job is still running. Finished items are kept; the rest is not done when it is stopped.</source>
        <translation>还有任务在执行。已完成的保留；停止后其余的不再执行。</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存，直接关闭</translation>
    </message>
    <message>
        <source>On these pages something is not saved, or still runs: %1.</source>
        <translation>以下页面有内容未保存，或仍在执行：%1。</translation>
    </message>
    <message>
        <source>Back to the entries</source>
        <translation>返回继续填写</translation>
    </message>
</context>
<context>
    <name>meterdesk::MeterEntryPanel</name>
    <message>
        <source>Room</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>起始示值</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>度</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口号</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>通讯参数</translation>
    </message>
    <message>
        <source>What is used after the start reading is billed.</source>
        <translation>从起始示值之后开始计费。</translation>
    </message>
    <message>
        <source>Meters behind %1</source>
        <translation>表计录入 %1</translation>
    </message>
    <message>
        <source>Meter %1 was saved for %2</source>
        <translation>电表 %1 已录入到 %2</translation>
    </message>
</context>
<context>
    <name>meterdesk::MeterPanel</name>
    <message>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>规约</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>终端名称</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不接集中器</translation>
    </message>
    <message>
        <source>Measuring point</source>
        <translation>测量点</translation>
    </message>
    <message>
        <source>next free</source>
        <translation>自动分配</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation>通讯速率</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>校验方式</translation>
    </message>
    <message>
        <source>Data bits</source>
        <translation>数据位</translation>
    </message>
    <message>
        <source>Stop bits</source>
        <translation>停止位</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>起始示值</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>度</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>示值</translation>
    </message>
    <message>
        <source>times the ratio</source>
        <translation>示值需乘倍率</translation>
    </message>
    <message>
        <source>already include the ratio</source>
        <translation>示值已含倍率</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>合闸方式</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>直接合闸</translation>
    </message>
    <message>
        <source>the resident presses the key</source>
        <translation>合闸允许，住户按键</translation>
    </message>
    <message>
        <source>Meter password</source>
        <translation>电表密码</translation>
    </message>
    <message>
        <source>Operator code</source>
        <translation>操作者代码</translation>
    </message>
    <message>
        <source>New meter</source>
        <translation>新增表计</translation>
    </message>
    <message>
        <source>000000</source>
        <translation>000000</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Meter %1 was saved</source>
        <translation>电表 %1 已保存</translation>
    </message>
    <message>
        <source>Meter %1 was deleted</source>
        <translation>电表 %1 已删除</translation>
    </message>
    <message>
        <source>Delete meter %1? Only one that was never read, billed or commanded is deleted.</source>
        <translation>删除电表 %1？只能删除从未抄表、计费和下发过命令的电表。</translation>
    </message>
    <message>
        <source>Commands valid for</source>
        <translation>命令有效期</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Without a clock</source>
        <translation>读不到时钟时</translation>
    </message>
    <message>
        <source>no command is sent</source>
        <translation>不发送命令</translation>
    </message>
    <message>
        <source>commands are dated 2099</source>
        <translation>按 2099 年发送</translation>
    </message>
    <message>
        <source>Relay script</source>
        <translation>继电器脚本</translation>
    </message>
    <message>
        <source>none: trip and close are off</source>
        <translation>未设置：不能跳闸、合闸</translation>
    </message>
    <message>
        <source>DL/T 645-1997 has no relay command. Bytes for each action from the maker&apos;s sheet, such as
trip = 04 23 E3 P0 P1 P2 PA 22 22 22; close = 04 23 E3 P0 P1 P2 PA 11 11 11
or 2007 where the meter takes the command of 2007.</source>
        <translation>DL/T 645-1997 没有跳合闸命令。按厂家资料填写每个动作的字节，例如
trip = 04 23 E3 P0 P1 P2 PA 22 22 22; close = 04 23 E3 P0 P1 P2 PA 11 11 11
电表接受 2007 版命令的填 2007。</translation>
    </message>
    <message>
        <source>For meters of DL/T 645-1997 only.</source>
        <translation>仅用于 DL/T 645-1997 电表。</translation>
    </message>
</context>
<context>
    <name>meterdesk::MeterRound</name>
    <message>
        <source>Reading meters</source>
        <translation>抄读</translation>
    </message>
    <message>
        <source>Setting clocks</source>
        <translation>校时</translation>
    </message>
</context>
<context>
    <name>meterdesk::MeterStep</name>
    <message>
        <source>Supply after moving out</source>
        <translation>退租后供电</translation>
    </message>
    <message>
        <source>Keep the supply</source>
        <translation>保持合闸</translation>
    </message>
    <message>
        <source>Trip the meter</source>
        <translation>远程拉闸</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租客</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Meter state</source>
        <translation>电表状态</translation>
    </message>
    <message>
        <source>Final bill</source>
        <translation>结清电费</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结清</translation>
    </message>
    <message>
        <source>%1 kWh · %2 yuan</source>
        <translation>%1 度 · %2 元</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>refund %1 yuan, %2</source>
        <translation>退 %1 元，%2</translation>
    </message>
    <message>
        <source>collect %1 yuan, %2</source>
        <translation>补收 %1 元，%2</translation>
    </message>
    <message>
        <source>The room has no meter.</source>
        <translation>该房源未配表。</translation>
    </message>
    <message>
        <source>The trip is queued with the booking and sent as soon as the meter can be reached. A protected meter is not tripped.</source>
        <translation>拉闸命令随退租一起登记，电表能通讯时立即下发；保电中的电表不会拉闸。</translation>
    </message>
    <message>
        <source>The room stays supplied. What it uses while it is empty is billed to the vacancy.</source>
        <translation>房间继续供电，空置期间的用电计入空置电费。</translation>
    </message>
</context>
<context>
    <name>meterdesk::MetersPage</name>
    <message>
        <source>Meters</source>
        <translation>表计管理</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Concentrator no.</source>
        <translation>终端编号</translation>
    </message>
    <message>
        <source>In use or stock</source>
        <translation>在用和库存</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There is no meter yet. Add them one by one or import a table.</source>
        <translation>还没有表计。可逐块登记，或导入表格。</translation>
    </message>
    <message>
        <source>Add a meter</source>
        <translation>新增表计</translation>
    </message>
    <message>
        <source>meters %1</source>
        <translation>表计 %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>换表…</translation>
    </message>
    <message>
        <source>Closes the chosen meter at its end reading and opens another one in its place</source>
        <translation>所选电表按止度结清，新表在原位置从起度开始计</translation>
    </message>
</context>
<context>
    <name>meterdesk::MonitorPage</name>
    <message>
        <source>Wire monitor</source>
        <translation>通讯监视</translation>
    </message>
    <message>
        <source>No frame has crossed the wire yet.</source>
        <translation>还没有收发报文。</translation>
    </message>
    <message>
        <source>Meter no.</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>集中器</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>A meter number has up to 12 digits.</source>
        <translation>电表编号最多 12 位数字。</translation>
    </message>
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · 已暂停</translation>
    </message>
    <message>
        <source>Choose a frame to see all of it here. Passwords are never shown.</source>
        <translation>选择一帧，在此查看全部内容。密码不会显示。</translation>
    </message>
    <message>
        <source>Export the frames shown</source>
        <translation>导出所示报文</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>通讯报文</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n frames exported to %1</source>
        <translation>
            <numerusform>已导出 %n 帧到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Outputs…</source>
        <translation>输出控制…</translation>
    </message>
    <message>
        <source>Switches what is wired to a concentrator itself</source>
        <translation>控制接在集中器本身输出端的设备</translation>
    </message>
</context>
<context>
    <name>meterdesk::MovingPage</name>
    <message>
        <source>Moving in and out</source>
        <translation>退租入住</translation>
    </message>
    <message>
        <source>Find the room somebody moves out of or into.</source>
        <translation>请先查户：有租客的房间办理退租，空置的房间办理入住。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>打印退租单</translation>
    </message>
    <message>
        <source>Find room</source>
        <translation>查户</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租客</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Meter state</source>
        <translation>电表状态</translation>
    </message>
    <message>
        <source>Balance (yuan)</source>
        <translation>账户余额(元)</translation>
    </message>
    <message>
        <source>Find the room → reading → bill → settlement → done; nothing is booked before the last step</source>
        <translation>查户 → 抄表 → 电费 → 结清 → 完成；最后一步之前不会入账</translation>
    </message>
    <message>
        <source>The meter was not read: %1 Read it again, or type what its display shows.</source>
        <translation>没有抄到电表：%1 可以重新抄读，或按电表显示手工录入。</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>空置</translation>
    </message>
    <message>
        <source>Moving out</source>
        <translation>退租</translation>
    </message>
    <message>
        <source>Moving in</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Final reading</source>
        <translation>退租抄表</translation>
    </message>
    <message>
        <source>First reading</source>
        <translation>入住抄表</translation>
    </message>
    <message>
        <source>Final bill</source>
        <translation>结清电费</translation>
    </message>
    <message>
        <source>Bill of the vacancy</source>
        <translation>空置电费</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Settlement to 0.00</source>
        <translation>结清至 0.00</translation>
    </message>
    <message>
        <source>Trip or keep</source>
        <translation>拉闸或保持</translation>
    </message>
    <message>
        <source>New tenant</source>
        <translation>新租客</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Use these registers</source>
        <translation>按此示值计算</translation>
    </message>
    <message>
        <source>Read the meters</source>
        <translation>抄读电表</translation>
    </message>
    <message>
        <source>Next: settlement</source>
        <translation>下一步：结清</translation>
    </message>
    <message>
        <source>Next: new tenant</source>
        <translation>下一步：新租客</translation>
    </message>
    <message>
        <source>Next: trip or keep</source>
        <translation>下一步：拉闸或保持</translation>
    </message>
    <message>
        <source>Move out</source>
        <translation>办理退租</translation>
    </message>
    <message>
        <source>Refund %1 yuan and move out</source>
        <translation>退 %1 元并退租</translation>
    </message>
    <message>
        <source>Collect %1 yuan and move out</source>
        <translation>补收 %1 元并退租</translation>
    </message>
    <message>
        <source>Move in</source>
        <translation>办理入住</translation>
    </message>
    <message>
        <source>Level up %1 yuan and move in</source>
        <translation>补平 %1 元并入住</translation>
    </message>
    <message>
        <source>Next room</source>
        <translation>下一户</translation>
    </message>
    <message>
        <source>Somebody moves in</source>
        <translation>办理新租客入住</translation>
    </message>
    <message>
        <source>The meters are being read.</source>
        <translation>正在抄读电表。</translation>
    </message>
    <message>
        <source>It is being booked.</source>
        <translation>正在入账。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was booked</source>
        <translation>已取消，没有入账</translation>
    </message>
    <message>
        <source>%1: moved out, balance 0.00</source>
        <translation>%1：已退租，余额 0.00</translation>
    </message>
    <message>
        <source>%1: moved in, balance 0.00</source>
        <translation>%1：已入住，余额 0.00</translation>
    </message>
    <message>
        <source>Something was booked for this room meanwhile. Check the new figures.</source>
        <translation>办理期间该户有新的入账，请重新核对金额。</translation>
    </message>
    <message>
        <source>These registers are not plausible, or an older reading waits for a decision in the inbox (%1).</source>
        <translation>示值不合理，或该表还有示值在待办中等待处理（%1）。</translation>
    </message>
    <message>
        <source>The last tenant still has money here. Refund it first in Refunds and collections (%1).</source>
        <translation>上一位租客还有余额，请先在“电费退补”中退清（%1）。</translation>
    </message>
</context>
<context>
    <name>meterdesk::MovingSummary</name>
    <message>
        <source>Trip is queued</source>
        <translation>拉闸命令已排队</translation>
    </message>
    <message>
        <source>It follows as soon as the meter can be reached.</source>
        <translation>电表能通讯时自动下发。</translation>
    </message>
    <message>
        <source>Tripping the meter</source>
        <translation>正在拉闸</translation>
    </message>
    <message>
        <source>Trip sent, no answer yet</source>
        <translation>拉闸已下发，尚无应答</translation>
    </message>
    <message>
        <source>The meter is read before anything is sent again.</source>
        <translation>先读电表状态，再决定是否重发。</translation>
    </message>
    <message>
        <source>Meter tripped, confirmed by the meter</source>
        <translation>已跳闸，电表已确认</translation>
    </message>
    <message>
        <source>The meter refused to trip</source>
        <translation>电表拒绝拉闸</translation>
    </message>
    <message>
        <source>It waits in the inbox.</source>
        <translation>已转入待办。</translation>
    </message>
    <message>
        <source>The meter did not answer</source>
        <translation>电表无应答</translation>
    </message>
    <message>
        <source>Trip not sent: it is no longer due</source>
        <translation>未拉闸：已不需要</translation>
    </message>
    <message>
        <source>%1: moved out</source>
        <translation>%1：退租完成</translation>
    </message>
    <message>
        <source>Final bill %1 yuan for %2 kWh</source>
        <translation>结清电费 %1 元，用电 %2 度</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>无需退补</translation>
    </message>
    <message>
        <source>Slip %1</source>
        <translation>单号 %1</translation>
    </message>
    <message>
        <source>Refunded %1 yuan, %2</source>
        <translation>已退费 %1 元，%2</translation>
    </message>
    <message>
        <source>Collected %1 yuan, %2</source>
        <translation>已补收 %1 元，%2</translation>
    </message>
    <message>
        <source> · %1 yuan in cash after rounding</source>
        <translation> · 抹零后现金 %1 元</translation>
    </message>
    <message>
        <source>Balance %1 yuan; the room is vacant</source>
        <translation>余额 %1 元，房间已空置</translation>
    </message>
    <message>
        <source>The meter keeps its supply</source>
        <translation>电表保持合闸</translation>
    </message>
    <message>
        <source>%1: moved in</source>
        <translation>%1：入住完成</translation>
    </message>
    <message>
        <source>Vacancy billed: %1 yuan for %2 kWh</source>
        <translation>空置电费 %1 元，用电 %2 度</translation>
    </message>
    <message>
        <source>Nothing to level up</source>
        <translation>无需补平</translation>
    </message>
    <message>
        <source>Levelled up by %1 yuan</source>
        <translation>已补平 %1 元</translation>
    </message>
    <message>
        <source>The new tenant begins at %1 yuan</source>
        <translation>新租客从余额 %1 元开始</translation>
    </message>
    <message>
        <source>Rounding, tiered prices and alarms begin anew.</source>
        <translation>尾差、阶梯电量和报警状态重新开始。</translation>
    </message>
</context>
<context>
    <name>meterdesk::NavigationView</name>
    <message>
        <source>Counter</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>meterdesk::NewBuildingPanel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>房源区域</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>New building</source>
        <translation>新建集中式公寓</translation>
    </message>
    <message>
        <source>New flat</source>
        <translation>新建分散式公寓</translation>
    </message>
    <message>
        <source>Room 1-Room 4</source>
        <translation>1-4号室</translation>
    </message>
    <message>
        <source>Names or ranges, divided by commas: 101-110, 201-210, A01-A20</source>
        <translation>房间名或范围，用逗号隔开：101-110，201-210，A01-A20</translation>
    </message>
    <message numerus="yes">
        <source>%n rooms: %1 … %2</source>
        <translation>
            <numerusform>共 %n 间：%1 … %2</numerusform>
        </translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation>请填写名称</translation>
    </message>
    <message numerus="yes">
        <source>%1 was created with %n rooms</source>
        <translation>
            <numerusform>已创建 %1，共 %n 间</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meterdesk::OpenAccountsPanel</name>
    <message>
        <source>Open accounts</source>
        <translation>批量开户</translation>
    </message>
    <message>
        <source>from properties</source>
        <translation>从房源导入</translation>
    </message>
    <message>
        <source>Property name or code</source>
        <translation>房源名称或编号</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开户日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 rooms chosen; %2 with an account are skipped</source>
        <translation>已选 %1 间，%2 间已开户自动跳过</translation>
    </message>
    <message>
        <source>%1 rooms chosen</source>
        <translation>已选 %1 间</translation>
    </message>
    <message numerus="yes">
        <source>Open %n accounts</source>
        <translation>
            <numerusform>为 %n 间开户</numerusform>
        </translation>
    </message>
    <message>
        <source>Properties found</source>
        <translation>符合条件的房源</translation>
    </message>
</context>
<context>
    <name>meterdesk::OpeningTree</name>
    <message>
        <source>No property matches</source>
        <translation>没有符合条件的房源</translation>
    </message>
    <message>
        <source>There are more. Type more of the name or code.</source>
        <translation>还有更多，请输入更完整的名称或编号。</translation>
    </message>
    <message>
        <source>open already</source>
        <translation>已开户</translation>
    </message>
    <message>
        <source>no account</source>
        <translation>未开户</translation>
    </message>
    <message>
        <source>%1/%2 open</source>
        <translation>%1/%2 已开</translation>
    </message>
</context>
<context>
    <name>meterdesk::OperatorPanel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Takes top-ups, prints slips, keeps the drawer; sees the records.</source>
        <translation>收充值、打印购电单、管钱箱；可查看档案。</translation>
    </message>
    <message>
        <source>Everything but operators: prices, accounts, refunds, trips; approves what is above a limit.</source>
        <translation>除操作员管理外的全部：电价、账户、退补、拉合闸；超限额时授权。</translation>
    </message>
    <message>
        <source>Houses, concentrators and meters, and commands to them; no money.</source>
        <translation>房源、集中器、表计档案与远程命令；不能收退款。</translation>
    </message>
    <message>
        <source>Sees everything, changes nothing.</source>
        <translation>可查看全部，不能修改。</translation>
    </message>
    <message>
        <source>Everything, operators included. At least one owner stays.</source>
        <translation>全部权限，包括操作员管理。至少保留一位管理员。</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>新增操作员</translation>
    </message>
    <message>
        <source>the first one is an owner</source>
        <translation>第一位须是管理员</translation>
    </message>
    <message>
        <source>6 characters or more</source>
        <translation>至少 6 位</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>last here %1</source>
        <translation>最近登录 %1</translation>
    </message>
    <message>
        <source>never signed in</source>
        <translation>从未登录</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation>请填写姓名</translation>
    </message>
    <message>
        <source>a password is needed</source>
        <translation>请填写密码</translation>
    </message>
    <message>
        <source>the two differ</source>
        <translation>两次输入不一致</translation>
    </message>
    <message>
        <source>%1 may sign in now</source>
        <translation>%1 现在可以登录</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Disable %1? The name stays in the records, but never signs in again.</source>
        <translation>停用 %1？姓名保留在记录中，但不能再登录。</translation>
    </message>
    <message>
        <source>%1 was disabled</source>
        <translation>已停用 %1</translation>
    </message>
</context>
<context>
    <name>meterdesk::OperatorSwitch</name>
    <message>
        <source>no shift</source>
        <translation>未开班</translation>
    </message>
    <message>
        <source>shift %1</source>
        <translation>班次 %1</translation>
    </message>
    <message>
        <source>shift of %1</source>
        <translation>%1 的班次</translation>
    </message>
    <message>
        <source>Switch operator</source>
        <translation>切换操作员</translation>
    </message>
    <message>
        <source>Switch without saving</source>
        <translation>不保存，直接切换</translation>
    </message>
    <message>
        <source>Locking needs operators with passwords: see Operators</source>
        <translation>锁屏需先在“操作员”中设置操作员和密码</translation>
    </message>
    <message>
        <source>Entries that are not saved</source>
        <translation>有内容未保存</translation>
    </message>
    <message>
        <source>%1 left entries that are not saved on these pages: %2.</source>
        <translation>%1 在以下页面有内容未保存：%2。</translation>
    </message>
    <message>
        <source>Keep them locked</source>
        <translation>保留并继续锁定</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>放弃这些内容</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>密码已修改</translation>
    </message>
</context>
<context>
    <name>meterdesk::OperatorsPage</name>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last signed in</source>
        <translation>最近登录</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>What was done last</source>
        <translation>最近操作</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>新增操作员</translation>
    </message>
    <message>
        <source>Who may sign in</source>
        <translation>可登录人员</translation>
    </message>
    <message>
        <source>names stay in the records, so nobody is deleted</source>
        <translation>记录中留有姓名，只停用、不删除</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>may sign in</source>
        <translation>可登录</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>nobody is entered yet</source>
        <translation>尚未录入操作员</translation>
    </message>
    <message numerus="yes">
        <source>%n may sign in</source>
        <translation>
            <numerusform>%n 人可登录</numerusform>
        </translation>
    </message>
    <message>
        <source>Without operators everybody works here as the same one and may do everything. Once an owner is entered, MeterDesk asks at each start who works at the desk.</source>
        <translation>未设操作员时，任何人都以同一身份操作并拥有全部权限。录入管理员后，每次启动都会要求登录。</translation>
    </message>
    <message>
        <source>Enter the owner</source>
        <translation>录入管理员</translation>
    </message>
    <message>
        <source>From now on MeterDesk asks who works at the desk. Sign in to go on.</source>
        <translation>从现在起使用前须先登录，请登录后继续。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>meterdesk::OutputPanel</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Outputs of a concentrator</source>
        <translation>集中器输出控制</translation>
    </message>
    <message>
        <source>Switches what is wired to the concentrator itself, such as a feeder or an alarm. Meters of rooms are tripped and closed in Terminals.</source>
        <translation>控制接在集中器本身输出端的设备，如总进线或告警器。房间电表的拉闸、合闸请在“终端在线查询”里做。</translation>
    </message>
    <message>
        <source>F1 · trip a round</source>
        <translation>F1 · 轮次跳闸</translation>
    </message>
    <message>
        <source>F2 · permit a round to close</source>
        <translation>F2 · 允许轮次合闸</translation>
    </message>
    <message>
        <source>F25 · hold all rounds on</source>
        <translation>F25 · 终端保电投入</translation>
    </message>
    <message>
        <source>F33 · end holding</source>
        <translation>F33 · 终端保电解除</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>集中器</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>For how many half hours (0: without end)</source>
        <translation>时长（半小时数，0 为不限）</translation>
    </message>
    <message>
        <source>Warning before (minutes)</source>
        <translation>提前告警（分钟）</translation>
    </message>
    <message>
        <source>Type its number to confirm</source>
        <translation>输入终端编号确认</translation>
    </message>
    <message>
        <source>The concentrator confirmed the order.</source>
        <translation>集中器已确认执行。</translation>
    </message>
    <message>
        <source>No answer. It may have acted: look at what is wired there before sending again.</source>
        <translation>没有应答，可能已经执行：再次发送前请先查看现场设备。</translation>
    </message>
</context>
<context>
    <name>meterdesk::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Taken today</source>
        <translation>今日收款</translation>
    </message>
    <message>
        <source>Used yesterday</source>
        <translation>昨日用电</translation>
    </message>
    <message>
        <source>Meters on line</source>
        <translation>表计在线</translation>
    </message>
    <message>
        <source>In arrears</source>
        <translation>欠费户</translation>
    </message>
    <message>
        <source>Collected for yesterday</source>
        <translation>昨日采集</translation>
    </message>
    <message>
        <source>Takings of the last 7 days</source>
        <translation>近 7 日收款</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>电子支付</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>No concentrator is registered yet.</source>
        <translation>还没有登记集中器。</translation>
    </message>
    <message>
        <source>Add a concentrator</source>
        <translation>新增集中器</translation>
    </message>
    <message>
        <source>No top-up has been taken yet.</source>
        <translation>还没有收款记录。</translation>
    </message>
    <message>
        <source>Concentrators</source>
        <translation>集中器</translation>
    </message>
    <message>
        <source>Latest top-ups</source>
        <translation>最近收款</translation>
    </message>
    <message numerus="yes">
        <source>%n top-ups · cash %1</source>
        <translation>
            <numerusform>%n 笔 · 现金 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>all answer</source>
        <translation>全部在线</translation>
    </message>
    <message numerus="yes">
        <source>%n do not answer</source>
        <translation>
            <numerusform>离线 %n 块</numerusform>
        </translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>户</translation>
    </message>
    <message>
        <source>%1 yuan in all</source>
        <translation>合计 %1 元</translation>
    </message>
    <message>
        <source>%1 / %2, none missing</source>
        <translation>%1 / %2，无缺数</translation>
    </message>
    <message>
        <source>%1 / %2, %3 missing</source>
        <translation>%1 / %2，缺 %3 块</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n 类，点一行直接处理</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is waiting</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>no freeze of yesterday yet</source>
        <translation>昨日冻结尚未采到</translation>
    </message>
    <message>
        <source>no freeze to compare with</source>
        <translation>前日无冻结可比</translation>
    </message>
    <message>
        <source>against the day before %1%</source>
        <translation>较前日 %1%</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>度</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>开业步骤</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
</context>
<context>
    <name>meterdesk::PairingActions</name>
    <message>
        <source>Deliver</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>取消下发…</translation>
    </message>
    <message>
        <source>Writes the ticked meters into the tables of their concentrators</source>
        <translation>把勾选的电表写入各自集中器的档案</translation>
    </message>
    <message>
        <source>Takes the ticked meters out of the tables of their concentrators</source>
        <translation>把勾选的电表从各自集中器的档案中删除</translation>
    </message>
    <message numerus="yes">
        <source>Take %n meters out of their concentrators? They are read and switched again only after they are delivered anew.</source>
        <translation>
            <numerusform>取消下发 %n 块电表？重新下发之前，将无法抄表和拉合闸。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n meters</source>
        <translation>
            <numerusform>取消下发 %n 块</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 meters done, %2 not</source>
        <translation>完成 %1 块，未完成 %2 块</translation>
    </message>
    <message numerus="yes">
        <source>%n meters were not done. %1</source>
        <translation>
            <numerusform>%n 块电表未完成。%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the place of %2</source>
        <translation>%1 替换 %2</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>占用该位置…</translation>
    </message>
    <message>
        <source>Write over what the concentrator holds? The meters that give way are read no longer: %1.</source>
        <translation>要覆盖集中器中已有的电表吗？被替换的电表将不再抄读：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Write over %n meters</source>
        <translation>
            <numerusform>覆盖 %n 块电表</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meterdesk::PairingJob</name>
    <message>
        <source>Delivering parameters</source>
        <translation>下发参数</translation>
    </message>
    <message>
        <source>Withdrawing parameters</source>
        <translation>取消下发</translation>
    </message>
</context>
<context>
    <name>meterdesk::PairingPage</name>
    <message>
        <source>Pairing</source>
        <translation>配表</translation>
    </message>
    <message>
        <source>Meter or room</source>
        <translation>电表或房源</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>数据下发</translation>
    </message>
    <message>
        <source>Not delivered only</source>
        <translation>仅未下发</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>终端信息</translation>
    </message>
    <message>
        <source>Check its table</source>
        <translation>核对终端档案</translation>
    </message>
    <message>
        <source>Add meters</source>
        <translation>添加表计</translation>
    </message>
    <message>
        <source>No meter is entered here yet. Choose a concentrator at the left and add its meters.</source>
        <translation>这里还没有电表。在左侧选择集中器，然后添加表计。</translation>
    </message>
    <message>
        <source>Reads the meter table of the concentrator and shows where it differs from the records</source>
        <translation>读取集中器的电表档案，显示与本机档案不一致之处</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Property → concentrator → meter</source>
        <translation>房源 → 集中器 → 表计</translation>
    </message>
    <message>
        <source>%1 meters · %2 not delivered</source>
        <translation>%1 块 · 未下发 %2</translation>
    </message>
    <message>
        <source>Delete meter %1? Only one that was never read, billed or commanded is deleted.</source>
        <translation>要删除电表 %1 吗？只能删除从未抄读、计费和控制过的电表。</translation>
    </message>
    <message>
        <source>Delete meter %1</source>
        <translation>删除电表 %1</translation>
    </message>
    <message>
        <source>Meter %1 was deleted</source>
        <translation>电表 %1 已删除</translation>
    </message>
    <message>
        <source>pairing %1</source>
        <translation>配表 %1</translation>
    </message>
    <message>
        <source>Search the line</source>
        <translation>搜表</translation>
    </message>
    <message>
        <source>Asks who is on the line, and shows whom the records know</source>
        <translation>搜出线上的电表，并标出档案里已有的</translation>
    </message>
</context>
<context>
    <name>meterdesk::ParameterPanel</name>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Before the last change</source>
        <translation>上次修改前</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>F1 · link timing</source>
        <translation>F1 · 通信时序</translation>
    </message>
    <message>
        <source>F3 · master stations</source>
        <translation>F3 · 主站地址</translation>
    </message>
    <message>
        <source>F7 · own address</source>
        <translation>F7 · 终端地址</translation>
    </message>
    <message>
        <source>F8 · working mode</source>
        <translation>F8 · 工作方式</translation>
    </message>
    <message>
        <source>Type its number to confirm</source>
        <translation>输入终端编号确认</translation>
    </message>
    <message>
        <source>Communication parameters</source>
        <translation>通信参数</translation>
    </message>
    <message>
        <source>Read what the concentrator holds first. A wrong address cuts it off: then only somebody on the spot can put it right.</source>
        <translation>先读取集中器现有参数。地址改错会使集中器失联，只能到现场恢复。</translation>
    </message>
    <message>
        <source>As the concentrator holds it now.</source>
        <translation>集中器当前的参数。</translation>
    </message>
    <message>
        <source>This parameter was never changed from here.</source>
        <translation>本系统没有修改过该参数。</translation>
    </message>
    <message>
        <source>As it was before the last change; not written yet.</source>
        <translation>已填入上次修改前的值，尚未写入。</translation>
    </message>
    <message>
        <source>Writing once, then reading back…</source>
        <translation>写入一次，然后读回…</translation>
    </message>
    <message>
        <source>Written, and read back as wanted.</source>
        <translation>已写入，读回一致。</translation>
    </message>
    <message>
        <source>Written, but it reads otherwise afterwards: see the fields.</source>
        <translation>已写入，但读回不一致，请核对各项。</translation>
    </message>
    <message>
        <source>This is no value of the field</source>
        <translation>该项的值无效</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>未发送任何内容。</translation>
    </message>
    <message>
        <source>No answer. It may have taken the change: try to read it, or look at the link.</source>
        <translation>没有应答，参数可能已经生效：请重新读取，或检查连接。</translation>
    </message>
</context>
<context>
    <name>meterdesk::PolicyPage</name>
    <message>
        <source>Policy log</source>
        <translation>策略执行查询</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略类型</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>执行结果</translation>
    </message>
    <message>
        <source>Policy has not acted yet. It warns, trips and closes after the daily billing.</source>
        <translation>还没有策略执行记录。每日计费后按余额报警、跳闸和合闸。</translation>
    </message>
    <message>
        <source>policy log %1</source>
        <translation>策略执行 %1</translation>
    </message>
</context>
<context>
    <name>meterdesk::PrintOrderPanel</name>
    <message>
        <source>Print it on</source>
        <translation>打印到</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>It is printed</source>
        <translation>已打好</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>取消打印</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>联次</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>下单人</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>送打次数</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>打印系统反馈</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成时间</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>This PC has no printer.</source>
        <translation>本机没有打印机。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>没有打印机</translation>
    </message>
</context>
<context>
    <name>meterdesk::PrintProgress</name>
    <message>
        <source>Receipt printed (%1)</source>
        <translation>已打印购电单（%1）</translation>
    </message>
    <message>
        <source>Receipt printed again, copy %1 (%2)</source>
        <translation>已补打购电单，第 %1 次（%2）</translation>
    </message>
    <message>
        <source>Receipt still to be printed</source>
        <translation>购电单待补打</translation>
    </message>
    <message>
        <source>Receipt not printed</source>
        <translation>未打印购电单</translation>
    </message>
    <message>
        <source>Printing the receipt</source>
        <translation>打印购电单</translation>
    </message>
    <message>
        <source>The receipt is at the printer</source>
        <translation>购电单已送到打印机</translation>
    </message>
    <message>
        <source>Not known whether the receipt was printed</source>
        <translation>不确定购电单是否已打出</translation>
    </message>
</context>
<context>
    <name>meterdesk::PrintQueuePage</name>
    <message>
        <source>Print queue</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>To be printed or done</source>
        <translation>待补打或已处理</translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation>待补打</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>还没有打印记录。</translation>
    </message>
    <message>
        <source>Everything is on paper.</source>
        <translation>没有待补打的单据。</translation>
    </message>
    <message numerus="yes">
        <source>%n done, newest first</source>
        <translation>
            <numerusform>已处理 %n 张，最近的在前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be printed, oldest first</source>
        <translation>
            <numerusform>待补打 %n 张，最早的在前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meterdesk::PrintTexts</name>
    <message>
        <source>The printer is out of paper. Once paper is in, it prints by itself.</source>
        <translation>打印机缺纸，装纸后自动打出。</translation>
    </message>
    <message>
        <source>The printer is switched off or not connected. Once it answers, it prints by itself.</source>
        <translation>打印机未开机或未连接，恢复后自动打出。</translation>
    </message>
    <message>
        <source>The printer is paused in the system&apos;s settings. Once it goes on, it prints by itself.</source>
        <translation>打印机在系统设置里被暂停，恢复后自动打出。</translation>
    </message>
    <message>
        <source>The printer reports a fault. Look for a jam or an open cover; it then prints by itself.</source>
        <translation>打印机报故障，请检查卡纸或机盖，排除后自动打出。</translation>
    </message>
    <message>
        <source>58 mm roll</source>
        <translation>58 mm 卷纸</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 mm 卷纸</translation>
    </message>
    <message>
        <source>three-part form 241 × 140 mm</source>
        <translation>三联 241 × 140 mm</translation>
    </message>
    <message>
        <source>three-part form 241 × 93.3 mm</source>
        <translation>三联 241 × 93.3 mm</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>购电单</translation>
    </message>
    <message>
        <source>Refund or collection slip</source>
        <translation>退费单/补费单</translation>
    </message>
    <message>
        <source>Check-out statement</source>
        <translation>退租结算单</translation>
    </message>
    <message>
        <source>Account statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Arrears notice</source>
        <translation>欠费通知单</translation>
    </message>
    <message>
        <source>Shift report</source>
        <translation>交班表</translation>
    </message>
    <message>
        <source>Day-end report</source>
        <translation>日结报表</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原单</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>补打 %1</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation>待补打</translation>
    </message>
    <message>
        <source>Being handed over</source>
        <translation>正在送打</translation>
    </message>
    <message>
        <source>At the printer</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>Stuck at the printer</source>
        <translation>卡在打印机</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Marked as printed</source>
        <translation>人工确认已打</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 did not take it, nothing was printed (%2).</source>
        <translation>打印机“%1”没有接收，未打出（%2）。</translation>
    </message>
    <message>
        <source>This PC has no printer. Connect one and print it later.</source>
        <translation>本机没有打印机，接好后再补打。</translation>
    </message>
    <message>
        <source>The printer %1 is not there. Connect it, or choose another one.</source>
        <translation>找不到打印机“%1”，请接好或换一台打印机。</translation>
    </message>
    <message>
        <source>It was given to no printer yet.</source>
        <translation>还没有送到打印机。</translation>
    </message>
    <message>
        <source>It is on its way to the printer.</source>
        <translation>正在送往打印机。</translation>
    </message>
    <message>
        <source>It is in the printer&apos;s queue.</source>
        <translation>已在打印机队列中。</translation>
    </message>
    <message>
        <source>The printer holds it back (%1).</source>
        <translation>打印机暂未打出（%1）。</translation>
    </message>
    <message>
        <source>Printing failed (%1). Look whether the paper came out; printed again, it is marked as a copy.</source>
        <translation>打印失败（%1）。请看看纸有没有打出来；再打一次会标为补打。</translation>
    </message>
    <message>
        <source>Nobody knows whether it was printed. Look at the printer: mark it as printed, or print it again, marked as a copy.</source>
        <translation>不确定是否已打出，请看一眼打印机：已打出就点“已打好”，没有就重打（标为补打）。</translation>
    </message>
</context>
<context>
    <name>meterdesk::PrintingCard</name>
    <message>
        <source>Show it before it is printed</source>
        <translation>打印前先预览</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>on this PC</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>Receipt printers that are spoken to directly, separated by blanks: tcp://HOST:PORT, serial:COM3?baud=19200 or file:/dev/usb/lp0. Behind a question mark, joined by &amp;: roll58, drawer (a cash drawer is connected), picture (print dots instead of text), nocut.</source>
        <translation>不装驱动、直接连接的小票打印机，多台用空格隔开：tcp://地址:端口、serial:COM3?baud=19200 或 file:/dev/usb/lp0。问号后可加选项，用 &amp; 连接：roll58（58 毫米纸）、drawer（接有钱箱）、picture（按图形打印）、nocut（不切纸）。</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Shift right</source>
        <translation>向右偏移</translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation>向下偏移</translation>
    </message>
    <message>
        <source>Printers without driver</source>
        <translation>免驱小票机</translation>
    </message>
    <message>
        <source>The PC&apos;s default printer (%1)</source>
        <translation>系统默认打印机（%1）</translation>
    </message>
    <message>
        <source>The PC&apos;s default printer</source>
        <translation>系统默认打印机</translation>
    </message>
    <message>
        <source>%1 · not there</source>
        <translation>%1 · 未连接</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a receipt printer.</source>
        <translation>“%1”不是小票打印机地址。</translation>
    </message>
</context>
<context>
    <name>meterdesk::PropertiesPage</name>
    <message>
        <source>Properties</source>
        <translation>房源管理</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>房源类型</translation>
    </message>
    <message>
        <source>There is no building yet. Create one with its rooms.</source>
        <translation>还没有房源。新建公寓及其房间。</translation>
    </message>
    <message>
        <source>New building</source>
        <translation>新建集中式公寓</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>加房间</translation>
    </message>
    <message>
        <source>New flat</source>
        <translation>新建分散式公寓</translation>
    </message>
    <message>
        <source>%1 properties · %2 rooms</source>
        <translation>%1 个房源 · %2 间</translation>
    </message>
    <message>
        <source>properties %1</source>
        <translation>房源 %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>meterdesk::PropertyChooser</name>
    <message>
        <source>Code or part of the name</source>
        <translation>编号或名称的一部分</translation>
    </message>
</context>
<context>
    <name>meterdesk::PropertyPanel</name>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>房源类型</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属房源</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>房源区域</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>会员手机</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>New property</source>
        <translation>新增房源</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 已保存</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 已删除</translation>
    </message>
    <message>
        <source>Delete %1? Only a property without rooms, account and meters is deleted.</source>
        <translation>删除 %1？只能删除没有房间、账户和表计的房源。</translation>
    </message>
</context>
<context>
    <name>meterdesk::QuickAmounts</name>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
</context>
<context>
    <name>meterdesk::ReadingExplanation</name>
    <message>
        <source>Decide in the inbox</source>
        <translation>到待办处理</translation>
    </message>
</context>
<context>
    <name>meterdesk::ReadingMatrix</name>
    <message>
        <source>Collect the chosen gaps</source>
        <translation>补抄所选缺口</translation>
    </message>
    <message>
        <source>Readings, rooms against days</source>
        <translation>采集矩阵，房间 × 日期</translation>
    </message>
    <message>
        <source>✓ read   ✗ gap   ! held   ≠ conflict</source>
        <translation>✓ 成功   ✗ 未采到   ! 挂起   ≠ 矛盾</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n 个缺口</numerusform>
        </translation>
    </message>
    <message>
        <source>no gaps</source>
        <translation>没有缺口</translation>
    </message>
    <message numerus="yes">
        <source>Collect %n gaps</source>
        <translation>
            <numerusform>补抄 %n 个缺口</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meterdesk::ReadingMatrixModel</name>
    <message>
        <source>not read yet. The meter keeps its freezes for some days; collect it again.</source>
        <translation>还没有抄到。电表会把冻结保留若干天，请补抄。</translation>
    </message>
    <message>
        <source>no answer. Look whether the concentrator is online, then collect it again.</source>
        <translation>没有应答。请先看集中器是否在线，再补抄。</translation>
    </message>
    <message>
        <source>the answer could not be used. Collect it again.</source>
        <translation>回应无法使用，请补抄。</translation>
    </message>
    <message>
        <source>held: the reading runs backwards or jumps. It is not billed until somebody accepts or rejects it in the inbox.</source>
        <translation>已挂起：示值倒走或突增。到“待办”采纳或作废之前不计费。</translation>
    </message>
    <message>
        <source>two different readings of the same day. Somebody decides in the inbox which one is true.</source>
        <translation>同一天有两个不同的示值，须到“待办”判定哪个属实。</translation>
    </message>
    <message>
        <source>%1 · %2: read, %3 kWh</source>
        <translation>%1 · %2：已采到，%3 度</translation>
    </message>
    <message>
        <source>%1: click to choose the day</source>
        <translation>%1：点击选中这一天</translation>
    </message>
    <message>
        <source>%1: click to choose the room</source>
        <translation>%1：点击选中这个房间</translation>
    </message>
</context>
<context>
    <name>meterdesk::ReadingStep</name>
    <message>
        <source>Final reading</source>
        <translation>退租抄表</translation>
    </message>
    <message>
        <source>First reading</source>
        <translation>入住抄表</translation>
    </message>
    <message>
        <source>The meters are read now; the tenant pays what was used up to this moment.</source>
        <translation>现在抄读电表，租客付清到此刻为止的电费。</translation>
    </message>
    <message>
        <source>The meters are read now; what the room used while it was empty is billed up to this moment.</source>
        <translation>现在抄读电表，空置期间的用电结算到此刻。</translation>
    </message>
    <message>
        <source>The records of the meters are being read.</source>
        <translation>正在读取电表档案。</translation>
    </message>
    <message>
        <source>The room has no meter.</source>
        <translation>该房源未配表。</translation>
    </message>
    <message>
        <source>The meters are being read.</source>
        <translation>正在抄读电表。</translation>
    </message>
    <message>
        <source>Read the meters instead</source>
        <translation>改为抄读电表</translation>
    </message>
    <message>
        <source>Type the registers</source>
        <translation>手工录入示值</translation>
    </message>
</context>
<context>
    <name>meterdesk::ReadingsPage</name>
    <message>
        <source>Collection log</source>
        <translation>采集日志查询</translation>
    </message>
    <message>
        <source>Collected again: %1 read, %2 still missing</source>
        <translation>补抄完成：采到 %1，仍缺 %2</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Property name</source>
        <translation>房源名称</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>房源区域</translation>
    </message>
    <message>
        <source>Concentrator no.</source>
        <translation>终端编号</translation>
    </message>
    <message>
        <source>Meter no.</source>
        <translation>电表编号</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>采集状态</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未采到</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Billing day</source>
        <translation>计费时间</translation>
    </message>
    <message>
        <source>No daily freezes yet. They are read shortly after midnight, or now.</source>
        <translation>还没有日冻结。每天零点后自动抄读，也可以现在抄读。</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>现在抄读</translation>
    </message>
    <message>
        <source>Collect selected</source>
        <translation>补抄选中</translation>
    </message>
    <message>
        <source>Usage curve</source>
        <translation>查看曲线</translation>
    </message>
    <message>
        <source>Total %1 kWh</source>
        <translation>合计 %1 度</translation>
    </message>
    <message>
        <source>Daily freeze registers, in kWh</source>
        <translation>日冻结示值，单位：度</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Collect missing</source>
        <translation>补抄未采到</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>没有未采到的记录</translation>
    </message>
    <message>
        <source>Usage of %1 (%2), %3 days</source>
        <translation>%1（%2）用电曲线，%3 天</translation>
    </message>
    <message>
        <source>collection log %1</source>
        <translation>采集日志 %1</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>导出当前结果</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported to %1</source>
        <translation>
            <numerusform>已导出 %n 行到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Rooms against days, gaps in red</source>
        <translation>房间 × 日期，红格为缺口</translation>
    </message>
    <message>
        <source>Nothing was collected on these days.</source>
        <translation>这些日期没有采集记录。</translation>
    </message>
    <message>
        <source>More than %1 cells are too many for a matrix. Choose fewer days, or a region, room or concentrator.</source>
        <translation>超过 %1 格，矩阵放不下。请减少天数，或按区域、房间、集中器筛选。</translation>
    </message>
</context>
<context>
    <name>meterdesk::ReceiptPreview</name>
    <message>
        <source>Print receipt %1</source>
        <translation>打印购电单 %1</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the receipt as PDF</source>
        <translation>将购电单存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>This PC has no printer. Add one in the system&apos;s settings, or save the receipt as PDF. Ordered now, it is printed later.</source>
        <translation>本机没有打印机。请在系统设置中添加，或把购电单存为 PDF；现在下单，以后再补打。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Print later</source>
        <translation>以后补打</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargeEntry</name>
    <message>
        <source>Balance now</source>
        <translation>当前余额</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>预计可用</translation>
    </message>
    <message>
        <source>Quick amounts Alt+1…5</source>
        <translation>快捷金额 Alt+1…5</translation>
    </message>
    <message>
        <source>After top-up</source>
        <translation>充值后余额</translation>
    </message>
    <message>
        <source>Top-up amount, yuan</source>
        <translation>充值金额，元</translation>
    </message>
    <message>
        <source>Top-up amount (yuan)</source>
        <translation>充值金额（元）</translation>
    </message>
    <message>
        <source>Top-up method</source>
        <translation>充值方式</translation>
    </message>
    <message>
        <source>Alt+M switches</source>
        <translation>Alt+M 切换</translation>
    </message>
    <message>
        <source>Received (yuan)</source>
        <translation>实收（元）</translation>
    </message>
    <message>
        <source>Change (yuan)</source>
        <translation>找零（元）</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>Optional, printed on the receipt</source>
        <translation>选填，打印在购电单上</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>打印购电单</translation>
    </message>
    <message>
        <source>Then close the meter</source>
        <translation>充值后远程合闸</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargeHistory</name>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Preview, PDF…</source>
        <translation>预览、PDF…</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>全部明细</translation>
    </message>
    <message>
        <source>The top-ups of a room are listed here once it is found.</source>
        <translation>查到房源后，充值明细显示在这里。</translation>
    </message>
    <message>
        <source>Top-up records</source>
        <translation>充值明细</translation>
    </message>
    <message>
        <source>all records</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No top-up yet.</source>
        <translation>还没有充值记录。</translation>
    </message>
    <message>
        <source>No top-up in these months.</source>
        <translation>这段时间没有充值记录。</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargePage</name>
    <message>
        <source>Top-up</source>
        <translation>充值管理</translation>
    </message>
    <message>
        <source>Find room</source>
        <translation>查户</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编码</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Records of</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>There are no accounts yet. Accounts are opened from the rooms of a building.</source>
        <translation>还没有账户。请在账户管理中从房源批量开户。</translation>
    </message>
    <message>
        <source>Balances %1 yuan</source>
        <translation>余额合计 %1 元</translation>
    </message>
    <message>
        <source>Find the room → amount → Enter; the receipt prints by itself</source>
        <translation>查户 → 金额 → Enter，单据自动打印</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 booked</source>
        <translation>%1 已入账</translation>
    </message>
    <message>
        <source>top-up accounts %1</source>
        <translation>充值账户 %1</translation>
    </message>
    <message>
        <source>Export the accounts shown</source>
        <translation>导出当前账户</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported to %1</source>
        <translation>
            <numerusform>已导出 %n 行到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no receipt to print</source>
        <translation>没有可打印的单据</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 was not printed. %2</source>
        <translation>%1 未打印。%2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Other printer, PDF…</source>
        <translation>其他打印机、PDF…</translation>
    </message>
    <message>
        <source>%1 is still to be printed. %2</source>
        <translation>%1 待补打。%2</translation>
    </message>
    <message>
        <source>Explain the balance</source>
        <translation>余额明细</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargePanel</name>
    <message>
        <source>Find the room first: number, name, meter, phone or a scan.</source>
        <translation>请先查户：房号、名称、表号、手机或扫码。</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员名称</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Daily use</source>
        <translation>日均</translation>
    </message>
    <message>
        <source>Overdraft</source>
        <translation>透支</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Not booked. %1</source>
        <translation>未入账。%1</translation>
    </message>
    <message>
        <source>or just type the next room</source>
        <translation>或直接输入房号即可开始下一笔</translation>
    </message>
    <message>
        <source>Esc other room    Ctrl+Enter books without printing</source>
        <translation>Esc 换户    Ctrl+Enter 只记账不打印</translation>
    </message>
    <message>
        <source>Booking…</source>
        <translation>入账中…</translation>
    </message>
    <message>
        <source>Take money and print</source>
        <translation>收款并打印</translation>
    </message>
    <message>
        <source>Take money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Take %1 yuan and print</source>
        <translation>收款 %1 元并打印</translation>
    </message>
    <message>
        <source>Take %1 yuan</source>
        <translation>收款 %1 元</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>未选择房源</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>%1 / %2 yuan</source>
        <translation>%1 / %2 元</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 度</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>auto trip</source>
        <translation>自动跳闸</translation>
    </message>
    <message>
        <source>no auto trip</source>
        <translation>手动跳闸</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargeResult</name>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Preview, PDF…</source>
        <translation>预览、PDF…</translation>
    </message>
    <message>
        <source>Close the meter</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>充值前</translation>
    </message>
    <message>
        <source>Balance now</source>
        <translation>当前余额</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>预计可用</translation>
    </message>
    <message>
        <source>Received %1 yuan</source>
        <translation>已收款 %1 元</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>meterdesk::RechargeTexts</name>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Find a room first.</source>
        <translation>请先查户。</translation>
    </message>
    <message>
        <source>This account is closed; no money can be taken for it.</source>
        <translation>账户已销户，不能充值。</translation>
    </message>
    <message>
        <source>This room has no meter yet: only a manager takes money for it.</source>
        <translation>该房间未配表，只有店长可以充值。</translation>
    </message>
    <message>
        <source>Type the amount.</source>
        <translation>请输入金额。</translation>
    </message>
    <message>
        <source>This is not an amount: digits with at most two decimals.</source>
        <translation>金额格式不对：只能是数字，最多两位小数。</translation>
    </message>
    <message>
        <source>The smallest amount is %1 yuan.</source>
        <translation>最小金额为 %1 元。</translation>
    </message>
    <message>
        <source>The largest amount of one top-up is %1 yuan.</source>
        <translation>单笔充值最多 %1 元。</translation>
    </message>
    <message>
        <source>Less than the amount.</source>
        <translation>实收少于金额。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters fit on the receipt.</source>
        <translation>
            <numerusform>购电单上最多 %n 个字。</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 yuan. Press Enter again to confirm.</source>
        <translation>超过 %1 元，再次按 Enter 确认。</translation>
    </message>
    <message>
        <source>The same amount was booked for this room just now. Press Enter again to book it once more.</source>
        <translation>该房间刚刚入账过相同金额，再次按 Enter 再入一笔。</translation>
    </message>
    <message>
        <source>%1 yuan/kWh</source>
        <translation>%1 元/度</translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>约 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a day</source>
        <translation>不足 1 天</translation>
    </message>
</context>
<context>
    <name>meterdesk::RecordPanel</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>meterdesk::RegionChoice</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>meterdesk::RegionTree</name>
    <message>
        <source>All regions</source>
        <translation>全部区域</translation>
    </message>
    <message>
        <source>Find a region</source>
        <translation>查找区域</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>房源区域</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n rooms</source>
        <translation>
            <numerusform>%1，%n 间房</numerusform>
        </translation>
    </message>
    <message>
        <source>Without region</source>
        <translation>未填区域</translation>
    </message>
</context>
<context>
    <name>meterdesk::RegistersStep</name>
    <message>
        <source>Total</source>
        <translation>总</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>度</translation>
    </message>
    <message>
        <source>e.g. the meter is burnt, read off its display</source>
        <translation>如：电表烧坏，按表面显示抄录</translation>
    </message>
    <message>
        <source>Why it is typed</source>
        <translation>手工录入原因</translation>
    </message>
    <message>
        <source>Read it over the wire</source>
        <translation>改为在线抄读</translation>
    </message>
    <message>
        <source>Type the registers</source>
        <translation>手工录入示值</translation>
    </message>
    <message>
        <source>The meter is being read.</source>
        <translation>正在抄表。</translation>
    </message>
</context>
<context>
    <name>meterdesk::RelayDialog</name>
    <message>
        <source>Overdrawn</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>退租</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>检修</translation>
    </message>
    <message>
        <source>Agreed with the tenant</source>
        <translation>已与租客约定</translation>
    </message>
    <message>
        <source>Maintenance finished</source>
        <translation>检修完毕</translation>
    </message>
    <message>
        <source>Care for a person</source>
        <translation>照顾住户</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备需要</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不操作的电表</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>表计</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>账户余额</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Meters it goes to</source>
        <translation>要操作的电表</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>选择原因</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>填写原因</translation>
    </message>
    <message>
        <source>The room is without electricity until it is closed again.</source>
        <translation>房间将断电，直到再次合闸。</translation>
    </message>
    <message>
        <source>The rooms are without electricity until they are closed again.</source>
        <translation>这些房间将停电，直到重新合闸。</translation>
    </message>
    <message numerus="yes">
        <source>%n balances are used up: policy will trip these meters again.</source>
        <translation>
            <numerusform>其中 %n 户已欠费：合闸后会被自动跳闸。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rooms have electricity at once.</source>
        <translation>合闸后立即恢复供电。</translation>
    </message>
    <message>
        <source>The resident can switch on at the meter.</source>
        <translation>住户可在电表上按键合闸。</translation>
    </message>
    <message>
        <source>A protected meter refuses every trip, also an automatic one.</source>
        <translation>保电的电表拒绝一切跳闸，包括自动跳闸。</translation>
    </message>
    <message>
        <source>The meter can be tripped again, also automatically.</source>
        <translation>电表可再次跳闸，包括自动跳闸。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n meters</source>
        <translation>
            <numerusform>%1：%n 块电表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n meters</source>
        <translation>
            <numerusform>%1 %n 块电表</numerusform>
        </translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>输入 %1 以确认</translation>
    </message>
    <message numerus="yes">
        <source>%n are left out</source>
        <translation>
            <numerusform>以下 %n 块表不操作</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meterdesk::ReplacementPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Old meter</source>
        <translation>旧表</translation>
    </message>
    <message>
        <source>Concentrator, place</source>
        <translation>集中器、测量点</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>最近示值</translation>
    </message>
    <message>
        <source>Billed to</source>
        <translation>已计费至</translation>
    </message>
    <message>
        <source>scan or type</source>
        <translation>扫码或输入</translation>
    </message>
    <message>
        <source>New meter number</source>
        <translation>新表编号</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Meter %1 was replaced by %2</source>
        <translation>电表 %1 已换为 %2</translation>
    </message>
    <message>
        <source>Replace a meter</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>%1, place %2</source>
        <translation>%1，测量点 %2</translation>
    </message>
    <message>
        <source>%1 kWh, %2</source>
        <translation>%1 度，%2</translation>
    </message>
    <message>
        <source>The old meter is read once more; the room pays it up to this moment.</source>
        <translation>再抄一次旧表，电费算到此刻为止。</translation>
    </message>
    <message>
        <source>What the new meter shows now. It is not billed.</source>
        <translation>新表现在的示值，从此开始计费。</translation>
    </message>
    <message>
        <source>End reading of the old meter</source>
        <translation>旧表止度</translation>
    </message>
    <message>
        <source>New meter</source>
        <translation>新表</translation>
    </message>
    <message>
        <source>Start reading of the new meter</source>
        <translation>新表起度</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Written into the concentrator</source>
        <translation>下发到集中器</translation>
    </message>
    <message>
        <source>Use these registers</source>
        <translation>采用这些示值</translation>
    </message>
    <message>
        <source>Read the old meter</source>
        <translation>抄读旧表</translation>
    </message>
    <message>
        <source>Next: start reading</source>
        <translation>下一步：起度</translation>
    </message>
    <message>
        <source>Read the new meter</source>
        <translation>抄读新表</translation>
    </message>
    <message>
        <source>Replace the meter</source>
        <translation>确认换表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The records of the meter are being read.</source>
        <translation>正在读取电表档案。</translation>
    </message>
    <message>
        <source>The meter is being read.</source>
        <translation>正在抄表。</translation>
    </message>
    <message>
        <source>It is being booked.</source>
        <translation>正在入账。</translation>
    </message>
    <message>
        <source>A meter number has up to 12 digits, as on its plate.</source>
        <translation>电表编号最多 12 位数字，见表牌。</translation>
    </message>
    <message>
        <source>Meter %1 is in use or in stock already.</source>
        <translation>电表 %1 已在用或在库。</translation>
    </message>
    <message>
        <source>The ratio is a whole number from 1.</source>
        <translation>倍率为 1 以上的整数。</translation>
    </message>
    <message>
        <source>Meter %1 is in the concentrator</source>
        <translation>电表 %1 已下发到集中器</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>meterdesk::ReplacementSummary</name>
    <message>
        <source>%1 kWh, %2</source>
        <translation>%1 度，%2</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>read</source>
        <translation>抄读</translation>
    </message>
    <message>
        <source>End reading</source>
        <translation>旧表止度</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>新表起度</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>To be billed</source>
        <translation>待计电费</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>未安装到房间</translation>
    </message>
    <message>
        <source>nothing: the room has no account</source>
        <translation>无：房间未开户</translation>
    </message>
    <message>
        <source>The end reading is not plausible: it waits in the inbox</source>
        <translation>止度不合理，将进入待办由人判断</translation>
    </message>
    <message>
        <source>%1 kWh · %2 yuan</source>
        <translation>%1 度 · %2 元</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 度</translation>
    </message>
    <message>
        <source>The next bill has both meters, each in lines of its own.</source>
        <translation>下一张账单含新旧两块表，分行列出。</translation>
    </message>
    <message>
        <source>Concentrator %1: place %2 is written with the new number, then the new meter is asked for it.</source>
        <translation>集中器 %1：测量点 %2 改写为新表号，再问新表核对。</translation>
    </message>
    <message>
        <source>Password, line and port stay as they were. The relay is not switched.</source>
        <translation>密码、线路、端口沿用旧表；不拉合闸。</translation>
    </message>
</context>
<context>
    <name>meterdesk::ReportTexts</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Top-ups</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>Net (yuan)</source>
        <translation>净额(元)</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>电子</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <source>Single price</source>
        <translation>未分时</translation>
    </message>
    <message>
        <source>Used (kWh)</source>
        <translation>用电合计(度)</translation>
    </message>
    <message>
        <source>Charged (yuan)</source>
        <translation>电费(元)</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>No property</source>
        <translation>无房源</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Energy billed</source>
        <translation>已计费电量</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>度</translation>
    </message>
    <message>
        <source>Balances and debts</source>
        <translation>余额与欠费</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Below value 1</source>
        <translation>低于预置值1</translation>
    </message>
    <message>
        <source>In debt</source>
        <translation>欠费户数</translation>
    </message>
    <message>
        <source>Credit (yuan)</source>
        <translation>余额合计(元)</translation>
    </message>
    <message>
        <source>Debt (yuan)</source>
        <translation>欠费合计(元)</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Refunds, collections and reversals</source>
        <translation>退费、补费与冲正</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退费笔数</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>补费笔数</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>补费</translation>
    </message>
    <message>
        <source>Reversals</source>
        <translation>冲正笔数</translation>
    </message>
    <message>
        <source>Brought to 0.00</source>
        <translation>补平</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>转户笔数</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Daily readings</source>
        <translation>日冻结采集</translation>
    </message>
    <message>
        <source>meters</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>应采</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>采集成功率</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未采到</translation>
    </message>
    <message>
        <source>Alarms, trips and closes</source>
        <translation>报警、跳闸与合闸</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Alarm 1</source>
        <translation>报警1</translation>
    </message>
    <message>
        <source>Alarm 2</source>
        <translation>报警2</translation>
    </message>
    <message>
        <source>Tripped by rule</source>
        <translation>策略跳闸</translation>
    </message>
    <message>
        <source>Tripped by hand</source>
        <translation>人工跳闸</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已采到</translation>
    </message>
    <message>
        <source>Effect (yuan)</source>
        <translation>余额变动(元)</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价名称</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
</context>
<context>
    <name>meterdesk::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>统计报表</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>用电量</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>By</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>property</source>
        <translation>按房源</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1 · %2 至 %3</translation>
    </message>
    <message>
        <source>Figures of the report</source>
        <translation>报表数据</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported to %1</source>
        <translation>
            <numerusform>已导出 %n 行到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Balances and debts</source>
        <translation>余额与欠费</translation>
    </message>
    <message>
        <source>Collection rate</source>
        <translation>采集成功率</translation>
    </message>
    <message>
        <source>Trips and alarms</source>
        <translation>跳合闸与报警</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>退补与冲正</translation>
    </message>
    <message>
        <source>tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>meterdesk::RoomFinder</name>
    <message>
        <source>Room / meter / phone / name</source>
        <translation>房号 / 表号 / 手机 / 姓名</translation>
    </message>
    <message>
        <source>Find a room by number, name, meter, phone or member</source>
        <translation>按房号、名称、表号、手机或会员查户</translation>
    </message>
    <message>
        <source>Rooms found</source>
        <translation>查到的房源</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
</context>
<context>
    <name>meterdesk::RoundResults</name>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>待执行 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>成功 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失败 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not certain</source>
        <translation>
            <numerusform>待核实 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>未操作 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>未执行 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Results by meter</source>
        <translation>逐表结果</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>表计</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Put the results away</source>
        <translation>收起结果</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>stopped before it</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>meterdesk::SearchBox</name>
    <message>
        <source>Room, meter, phone or name; scans work too</source>
        <translation>查房号、表号、手机或姓名，扫码亦可</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>全局查找</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>查询结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>查找失败</translation>
    </message>
    <message>
        <source>Enter top up · Ctrl+Enter account · Shift+Enter meter · Alt+Enter move in or out</source>
        <translation>Enter 充值 · Ctrl+Enter 账户 · Shift+Enter 电表 · Alt+Enter 退租/入住</translation>
    </message>
</context>
<context>
    <name>meterdesk::SearchForm</name>
    <message>
        <source>Search</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1，起</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1，止</translation>
    </message>
</context>
<context>
    <name>meterdesk::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>系统设置</translation>
    </message>
    <message>
        <source>on this PC</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Table rows</source>
        <translation>表格行高</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The settings were saved</source>
        <translation>设置已保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>meterdesk::SettleStep</name>
    <message>
        <source>Paid by</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Nothing to settle: the balance is 0.00.</source>
        <translation>余额正好为 0.00，无需退补。</translation>
    </message>
    <message>
        <source>Give back to the tenant</source>
        <translation>退还租客</translation>
    </message>
    <message>
        <source>Collect from the tenant</source>
        <translation>向租客补收</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>RMB %1</source>
        <translation>人民币%1</translation>
    </message>
    <message>
        <source>Pay out %1 yuan in cash, rounding %2 in the tenant&apos;s favour</source>
        <translation>现金实付 %1 元，抹零 %2（让利租客）</translation>
    </message>
    <message>
        <source>Take %1 yuan in cash, rounding %2 in the tenant&apos;s favour</source>
        <translation>现金实收 %1 元，抹零 %2（让利租客）</translation>
    </message>
    <message>
        <source>Balance %1 − final bill %2 + collected %3 = 0.00</source>
        <translation>余额 %1 − 本次电费 %2 + 补收 %3 = 0.00</translation>
    </message>
    <message>
        <source>Balance %1 − final bill %2 − refund %3 = 0.00</source>
        <translation>余额 %1 − 本次电费 %2 − 退费 %3 = 0.00</translation>
    </message>
    <message>
        <source>ID document, last 4</source>
        <translation>证件尾号</translation>
    </message>
</context>
<context>
    <name>meterdesk::SetupList</name>
    <message>
        <source>Concentrators and meters</source>
        <translation>集中器 / 表计登记</translation>
    </message>
    <message>
        <source>%1 concentrators, %2 meters</source>
        <translation>集中器 %1 台，表计 %2 块</translation>
    </message>
    <message>
        <source>Building and rooms</source>
        <translation>房源</translation>
    </message>
    <message numerus="yes">
        <source>%n rooms</source>
        <translation>
            <numerusform>%n 间房</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>电价</translation>
    </message>
    <message numerus="yes">
        <source>%n tariffs</source>
        <translation>
            <numerusform>%n 个电价</numerusform>
        </translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>账户开户</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <source>Deliver the meters</source>
        <translation>配表下发</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Read a meter</source>
        <translation>抄读成功</translation>
    </message>
    <message numerus="yes">
        <source>%n meters were read</source>
        <translation>
            <numerusform>已抄读 %n 块表</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1，已完成</translation>
    </message>
    <message>
        <source>%1, to do</source>
        <translation>%1，待办</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>去完成</translation>
    </message>
</context>
<context>
    <name>meterdesk::ShiftPanel</name>
    <message>
        <source>Shift shown</source>
        <translation>显示的班次</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>No shift is open. Count the float in the drawer and open one; what was taken since the last shift belongs to it.</source>
        <translation>当前没有开班。清点钱箱备用金后开班；上一班之后的收款计入本班。</translation>
    </message>
    <message>
        <source>Opening float</source>
        <translation>开班备用金</translation>
    </message>
    <message>
        <source>Open shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Count what is in the drawer. What should be there is told once the count is submitted, and the count cannot be changed afterwards.</source>
        <translation>请清点钱箱内的现金。提交清点后才显示系统应有金额，清点结果不可再改。</translation>
    </message>
    <message>
        <source>Submit count</source>
        <translation>提交清点</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>上缴金额</translation>
    </message>
    <message>
        <source>Taken by, for</source>
        <translation>经手人、用途</translation>
    </message>
    <message>
        <source>Hand cash in</source>
        <translation>上缴现金</translation>
    </message>
    <message>
        <source>Interim report</source>
        <translation>中途报表</translation>
    </message>
    <message>
        <source>It would tell what should be in the drawer; a manager may look.</source>
        <translation>中途报表会显示应有现金，仅店长可看。</translation>
    </message>
    <message>
        <source>Reason of the difference</source>
        <translation>长短款原因</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>上缴金额</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>%1 stays in the drawer as the next float.</source>
        <translation>钱箱留存 %1，作为下一班备用金。</translation>
    </message>
    <message>
        <source>Close shift</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>未开班</translation>
    </message>
    <message>
        <source>Open since %1 with a float of %2.</source>
        <translation>%1 开班，备用金 %2。</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>The drawer is right</source>
        <translation>账实相符</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>%1, %2 to %3. Handed over %4, left %5. %6</source>
        <translation>%1，%2 至 %3。上缴 %4，留存 %5。%6</translation>
    </message>
    <message>
        <source>An amount like 200.00</source>
        <translation>请输入金额，如 200.00</translation>
    </message>
    <message>
        <source>Shift %1 is open</source>
        <translation>班次 %1 已开班</translation>
    </message>
    <message>
        <source>Say who took it</source>
        <translation>请填写经手人</translation>
    </message>
    <message>
        <source>%1 handed in</source>
        <translation>已上缴 %1</translation>
    </message>
    <message>
        <source>Counted %1: %2</source>
        <translation>实点 %1：%2</translation>
    </message>
    <message>
        <source>A difference needs a reason</source>
        <translation>有长短款时必须填写原因</translation>
    </message>
    <message>
        <source>Shift %1 is closed, %2 left in the drawer</source>
        <translation>班次 %1 已交班，钱箱留存 %2</translation>
    </message>
    <message>
        <source>The drawer is %1.</source>
        <translation>钱箱%1。</translation>
    </message>
    <message>
        <source>%1 yuan leave the drawer.</source>
        <translation>本次上缴 %1 元。</translation>
    </message>
    <message>
        <source>Press again to confirm.</source>
        <translation>请再按一次确认。</translation>
    </message>
</context>
<context>
    <name>meterdesk::ShiftReportView</name>
    <message>
        <source>Opening float</source>
        <translation>开班备用金</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已上缴</translation>
    </message>
    <message>
        <source>Expected cash</source>
        <translation>应有现金</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实点现金</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>长短款</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>首末凭证号</translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation>补打次数</translation>
    </message>
    <message>
        <source>Missing receipt numbers: %1</source>
        <translation>缺号凭证：%1</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>短款 %1</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>长款 %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Top-ups</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Reversals</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>补费</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>meterdesk::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>全局查找</translation>
    </message>
    <message>
        <source>Search form of the page</source>
        <translation>本页查询条件</translation>
    </message>
    <message>
        <source>Print or reprint</source>
        <translation>打印或补打</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Next / previous part of the page</source>
        <translation>本页下一区 / 上一区</translation>
    </message>
    <message>
        <source>Recharges of the account</source>
        <translation>充值明细</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save; on the recharge page: book without printing</source>
        <translation>保存；充值页：只记账不打印</translation>
    </message>
    <message>
        <source>Quick amounts</source>
        <translation>快捷金额</translation>
    </message>
    <message>
        <source>Next payment method</source>
        <translation>下一种充值方式</translation>
    </message>
    <message>
        <source>Close / trip the selected meter</source>
        <translation>对选中电表合闸 / 拉闸</translation>
    </message>
    <message>
        <source>Copy cells, copy with headers</source>
        <translation>复制，连同表头复制</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>显示或隐藏侧栏</translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation>正在执行的任务</translation>
    </message>
    <message>
        <source>Collapse the navigation</source>
        <translation>收起导航</translation>
    </message>
    <message>
        <source>Back to searching</source>
        <translation>返回查户</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>本页说明</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Help of the page</source>
        <translation>本页帮助</translation>
    </message>
</context>
<context>
    <name>meterdesk::SidePanel</name>
    <message>
        <source>Close panel</source>
        <translation>关闭面板</translation>
    </message>
</context>
<context>
    <name>meterdesk::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in to MeterDesk</source>
        <translation>登录云寓电表前台</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>请登录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Your name as it was entered for you</source>
        <translation>请输入操作员姓名</translation>
    </message>
    <message>
        <source>The desk is locked. Meters are read and billed as always.</source>
        <translation>已锁屏，后台抄表和计费照常进行。</translation>
    </message>
    <message>
        <source>Who works at the desk from now on?</source>
        <translation>接下来由谁操作？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>meterdesk::StatementPage</name>
    <message>
        <source>Statements</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Entries of the period</source>
        <translation>期间流水</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额(元)</translation>
    </message>
    <message>
        <source>Balance after (yuan)</source>
        <translation>余额(元)</translation>
    </message>
    <message>
        <source>Energy (kWh)</source>
        <translation>用电量(度)</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Find room</source>
        <translation>查户</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Find the room → each line unfolds to its readings, prices and frames</source>
        <translation>查户 → 每一行都可展开到示值、电价和原始报文</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Find a room first.</source>
        <translation>请先查户。</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员名称</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>期间增加</translation>
    </message>
    <message>
        <source>Deducted</source>
        <translation>期间减少</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>期末余额</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>流水</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>共 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>bill without an entry</source>
        <translation>零电费，无流水</translation>
    </message>
    <message>
        <source>statement %1 %2</source>
        <translation>对账单 %1 %2</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>导出对账单</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>meterdesk::StatementTexts</name>
    <message>
        <source>Top-up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>电费</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>补费</translation>
    </message>
    <message>
        <source>Levelled up</source>
        <translation>补平</translation>
    </message>
    <message>
        <source>Moved in from another room</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Moved to another room</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation>服务费</translation>
    </message>
    <message>
        <source>Shared energy</source>
        <translation>公摊</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <source>typed by a person</source>
        <translation>人工录入</translation>
    </message>
    <message>
        <source>typed by a person: %1</source>
        <translation>人工录入：%1</translation>
    </message>
    <message>
        <source>daily freeze of the meter</source>
        <translation>电表日冻结</translation>
    </message>
    <message>
        <source>read live from the meter</source>
        <translation>电表实时抄读</translation>
    </message>
    <message>
        <source>imported from a file</source>
        <translation>文件导入</translation>
    </message>
    <message>
        <source>borne by: %1</source>
        <translation>承担方：%1</translation>
    </message>
</context>
<context>
    <name>meterdesk::StatusStrip</name>
    <message>
        <source>No network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <source>LAN %1</source>
        <translation>局域网 %1</translation>
    </message>
    <message>
        <source>F1 help</source>
        <translation>F1 帮助</translation>
    </message>
</context>
<context>
    <name>meterdesk::StepResult</name>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>核实中</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前步骤</translation>
    </message>
</context>
<context>
    <name>meterdesk::TableFooter</name>
    <message>
        <source>Row</source>
        <translation>跳至行</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>跳至行</translation>
    </message>
    <message>
        <source>Go to row: type its number and press Enter</source>
        <translation>输入行号后按 Enter 跳转</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>Rows %1 – %2 of %3</source>
        <translation>第 %1 – %2 条，共 %3 条</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 条</translation>
    </message>
</context>
<context>
    <name>meterdesk::TableHeader</name>
    <message>
        <source>So many rows are not sorted by this column. Narrow the search first.</source>
        <translation>行数太多，不能按此列排序，请先缩小查询范围。</translation>
    </message>
</context>
<context>
    <name>meterdesk::TakingsChart</name>
    <message numerus="yes">
        <source>%1: %2 yuan, cash %3, electronic %4, %n top-ups</source>
        <translation>
            <numerusform>%1：%2 元，现金 %3，电子支付 %4，%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Takings of the last days</source>
        <translation>近日收款</translation>
    </message>
    <message>
        <source>No top-ups in these days</source>
        <translation>近 7 日没有收款</translation>
    </message>
</context>
<context>
    <name>meterdesk::TariffPanel</name>
    <message>
        <source>Tariff</source>
        <translation>电度电价名称</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>计价方式</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>yuan/kWh</source>
        <translation>元/度</translation>
    </message>
    <message>
        <source>Total price</source>
        <translation>总有功电价</translation>
    </message>
    <message>
        <source>Sharp price</source>
        <translation>尖峰电价</translation>
    </message>
    <message>
        <source>Peak price</source>
        <translation>峰电价</translation>
    </message>
    <message>
        <source>Flat price</source>
        <translation>平电价</translation>
    </message>
    <message>
        <source>Valley price</source>
        <translation>谷电价</translation>
    </message>
    <message>
        <source>as the total</source>
        <translation>同总有功电价</translation>
    </message>
    <message>
        <source>New tariff</source>
        <translation>新增电价</translation>
    </message>
    <message>
        <source>Prices with up to four decimals.</source>
        <translation>单价最多四位小数。</translation>
    </message>
    <message>
        <source>New prices</source>
        <translation>调价</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts are billed by this tariff. Days billed already keep their price.</source>
        <translation>
            <numerusform>%n 户使用此电价。已计费的日子价格不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>历次电价</translation>
    </message>
    <message>
        <source>from %1: %2</source>
        <translation>%1 起：%2</translation>
    </message>
    <message>
        <source>from %1: %2 (rates %3)</source>
        <translation>%1 起：%2（尖峰平谷 %3）</translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>The prices of %1 are set from %2</source>
        <translation>%1 的电价自 %2 起生效</translation>
    </message>
</context>
<context>
    <name>meterdesk::TariffsPage</name>
    <message>
        <source>Tariffs</source>
        <translation>电度电价设置</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电度电价名称</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>yuan per kWh; the total price is used where a meter has one rate</source>
        <translation>单位：元/度；单费率表按总有功电价</translation>
    </message>
    <message>
        <source>There is no tariff yet. Accounts need one.</source>
        <translation>还没有电价，开户前先设置。</translation>
    </message>
    <message>
        <source>Add a tariff</source>
        <translation>新增电价</translation>
    </message>
    <message>
        <source>tariffs %1</source>
        <translation>电价 %1</translation>
    </message>
</context>
<context>
    <name>meterdesk::TaskList</name>
    <message>
        <source>Tripped, waiting for a top-up</source>
        <translation>已跳闸，待充值</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Balance below alarm level 2</source>
        <translation>余额低于预置值2</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Balance below alarm level 1</source>
        <translation>余额低于预置值1</translation>
    </message>
    <message>
        <source>Yesterday&apos;s freeze is missing</source>
        <translation>昨日冻结未采到</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>补抄</translation>
    </message>
    <message>
        <source>Commands waiting for a meter</source>
        <translation>命令等待电表</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Parameters not delivered</source>
        <translation>参数未下发</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>表计</translation>
    </message>
    <message>
        <source>Readings and commands to decide on</source>
        <translation>示值与命令待处理</translation>
    </message>
</context>
<context>
    <name>meterdesk::TenantStep</name>
    <message>
        <source>Say who bears what the vacancy cost.</source>
        <translation>请选择空置电费由谁承担。</translation>
    </message>
    <message>
        <source>Type the name of the new tenant.</source>
        <translation>请填写新租客姓名。</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>手机号不正确。</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>承担方</translation>
    </message>
    <message>
        <source>Apartment</source>
        <translation>公寓承担</translation>
    </message>
    <message>
        <source>Landlord</source>
        <translation>房东</translation>
    </message>
    <message>
        <source>Previous tenant</source>
        <translation>上家</translation>
    </message>
    <message>
        <source>Name of the new tenant</source>
        <translation>新租客姓名</translation>
    </message>
    <message>
        <source>Phone of the new tenant</source>
        <translation>新租客手机</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>New tenant</source>
        <translation>新租客</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>The new tenant begins at 0.00 yuan: rounding, the month of tiered prices and alarms begin anew.</source>
        <translation>新租客从 0.00 元开始：尾差、阶梯电量和报警状态全部重新计算。</translation>
    </message>
    <message>
        <source>The room stands at %1 yuan; %2 yuan are levelled up to 0.00. No money is taken from the new tenant.</source>
        <translation>房间现余额 %1 元，补平 %2 元至 0.00，不向新租客收款。</translation>
    </message>
    <message>
        <source>The room stands at 0.00 yuan; nothing is to be levelled.</source>
        <translation>房间余额为 0.00，无需补平。</translation>
    </message>
</context>
<context>
    <name>meterdesk::TerminalActions</name>
    <message>
        <source>%1: clock set, it reads %2</source>
        <translation>%1：已校时，现为 %2</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工操作</translation>
    </message>
    <message>
        <source>%1 %2: sent, waiting for the meter</source>
        <translation>%1 %2指令已发送，等待电表确认</translation>
    </message>
    <message>
        <source>Set it all the same</source>
        <translation>仍然校时</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未操作</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>执行中</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n meters</source>
        <translation>
            <numerusform>%1：%n 块电表</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing is sent, %2</source>
        <translation>%1：未下发命令，%2</translation>
    </message>
    <message>
        <source>Without success</source>
        <translation>未成功的电表</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Nothing was sent: another meter is in hand. Try again when it is done, or stop it first.</source>
        <translation>未发送：正在操作另一块电表。请等它完成，或先停止后再试。</translation>
    </message>
</context>
<context>
    <name>meterdesk::TerminalPanel</name>
    <message>
        <source>Choose a meter to see it live.</source>
        <translation>选择一块电表查看实时数据。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Last registers</source>
        <translation>最近示值</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>电流</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Concentrator</source>
        <translation>集中器</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>远程操作</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>Trip…</source>
        <translation>拉闸…</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保电</translation>
    </message>
    <message>
        <source>Unprotect</source>
        <translation>解除保电</translation>
    </message>
    <message>
        <source>Read live</source>
        <translation>抄读</translation>
    </message>
    <message>
        <source>Balance %1 yuan</source>
        <translation>余额 %1 元</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>未开户</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>未抄读</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>No meter is chosen.</source>
        <translation>未选择电表。</translation>
    </message>
    <message>
        <source>The meter is not paired with a concentrator.</source>
        <translation>电表未配到集中器。</translation>
    </message>
    <message>
        <source>The concentrator is offline; last contact %1</source>
        <translation>集中器离线，最近通讯 %1</translation>
    </message>
    <message>
        <source>The concentrator is offline.</source>
        <translation>集中器离线。</translation>
    </message>
    <message>
        <source>A command is on its way.</source>
        <translation>指令下发中。</translation>
    </message>
    <message>
        <source>The meter is closed.</source>
        <translation>电表已合闸。</translation>
    </message>
    <message>
        <source>A protected meter refuses to trip; unprotect it first.</source>
        <translation>保电中的电表不能跳闸，请先解除保电。</translation>
    </message>
    <message>
        <source>The meter is tripped already.</source>
        <translation>电表已跳闸。</translation>
    </message>
    <message>
        <source>The meter is protected.</source>
        <translation>电表已保电。</translation>
    </message>
    <message>
        <source>The meter is not protected.</source>
        <translation>电表未保电。</translation>
    </message>
    <message>
        <source>Balance %1 yuan: after closing, the next settlement trips the meter again.</source>
        <translation>余额 %1 元，合闸后次日结算仍会自动跳闸。</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <translation>%1  %2：%3</translation>
    </message>
    <message>
        <source>%1 (%2) %3 %4</source>
        <translation>%1（%2）%3 %4</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>还没有操作记录</translation>
    </message>
</context>
<context>
    <name>meterdesk::TerminalTexts</name>
    <message>
        <source>Trip</source>
        <translation>拉闸</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>Permit close</source>
        <translation>合闸允许</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保电</translation>
    </message>
    <message>
        <source>Unprotect</source>
        <translation>解除保电</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待下发</translation>
    </message>
    <message>
        <source>sent, waiting for the meter</source>
        <translation>已发送，等待电表</translation>
    </message>
    <message>
        <source>not confirmed yet, will be checked</source>
        <translation>未确认，将复查</translation>
    </message>
    <message>
        <source>confirmed by the meter</source>
        <translation>电表已确认</translation>
    </message>
    <message>
        <source>permitted, the resident presses the key</source>
        <translation>已允许，请住户按键合闸</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>overdrawn, automatic</source>
        <translation>欠费自动</translation>
    </message>
    <message>
        <source>after a top-up</source>
        <translation>充值后</translation>
    </message>
    <message>
        <source>tripped already</source>
        <translation>已是跳闸</translation>
    </message>
    <message>
        <source>closed already</source>
        <translation>已是合闸</translation>
    </message>
    <message>
        <source>protected already</source>
        <translation>已保电</translation>
    </message>
    <message>
        <source>not protected</source>
        <translation>未保电</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>保电</translation>
    </message>
    <message>
        <source>the meter knows no relay command</source>
        <translation>电表不支持远程拉合闸</translation>
    </message>
    <message>
        <source>it hangs on no concentrator</source>
        <translation>没有所属集中器</translation>
    </message>
    <message>
        <source>not delivered to its concentrator</source>
        <translation>数据下发为否</translation>
    </message>
    <message>
        <source>its concentrator is offline</source>
        <translation>集中器离线</translation>
    </message>
    <message>
        <source>owes nothing</source>
        <translation>未欠费</translation>
    </message>
    <message>
        <source>paid meanwhile</source>
        <translation>刚刚已充值，不再欠费</translation>
    </message>
    <message>
        <source>the tenant has changed</source>
        <translation>已换会员</translation>
    </message>
    <message>
        <source>the account was closed</source>
        <translation>账户已销户</translation>
    </message>
    <message>
        <source>the meter was replaced</source>
        <translation>电表已更换</translation>
    </message>
</context>
<context>
    <name>meterdesk::TerminalsPage</name>
    <message>
        <source>Terminals online</source>
        <translation>终端在线查询</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>Trip…</source>
        <translation>拉闸…</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保电</translation>
    </message>
    <message>
        <source>There are no meters yet. They come with the building&apos;s import.</source>
        <translation>还没有电表。导入房源资料后显示在这里。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Read all shown</source>
        <translation>批量抄读</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Set clock</source>
        <translation>校时</translation>
    </message>
    <message>
        <source>Online %1 · tripped %2 · protected %3</source>
        <translation>在线 %1 · 跳闸 %2 · 保电 %3</translation>
    </message>
    <message>
        <source>More for what is chosen</source>
        <translation>对所选电表的更多操作</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>点抄</translation>
    </message>
    <message>
        <source>Unprotect…</source>
        <translation>解除保电…</translation>
    </message>
    <message>
        <source>Room or meter</source>
        <translation>房源或表号</translation>
    </message>
</context>
<context>
    <name>meterdesk::TermsEditor</name>
    <message>
        <source>Owner unit</source>
        <translation>用户单位</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>用户地址</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Alarm level 1</source>
        <translation>预置值1</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Alarm level 2</source>
        <translation>预置值2</translation>
    </message>
    <message>
        <source>Overdraft limit</source>
        <translation>透支值</translation>
    </message>
    <message>
        <source>Automatic trip</source>
        <translation>自动跳闸</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
</context>
<context>
    <name>meterdesk::TermsForm</name>
    <message>
        <source>An amount in yuan, at most two decimals</source>
        <translation>金额（元），最多两位小数</translation>
    </message>
    <message>
        <source>The overdraft limit is not negative</source>
        <translation>透支值不能为负</translation>
    </message>
    <message>
        <source>The first alarm comes before the second: level 1 &gt; level 2</source>
        <translation>预置值1 应大于预置值2</translation>
    </message>
    <message>
        <source>An alarm below the trip threshold would come too late</source>
        <translation>预置值低于跳闸门限，报警就太晚了</translation>
    </message>
    <message>
        <source>Choose a tariff</source>
        <translation>请选择电价</translation>
    </message>
    <message>
        <source>Alarms below %1 and %2 yuan, once each</source>
        <translation>低于 %1、%2 元各报警一次</translation>
    </message>
    <message>
        <source>%1; never tripped automatically.</source>
        <translation>%1，不自动跳闸</translation>
    </message>
    <message>
        <source>%1; tripped below %2 yuan.</source>
        <translation>%1，低于 %2 元跳闸</translation>
    </message>
</context>
<context>
    <name>meterdesk::Till</name>
    <message>
        <source>Booked</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Printing the receipt</source>
        <translation>打印购电单</translation>
    </message>
    <message>
        <source>Receipt not printed</source>
        <translation>未打印购电单</translation>
    </message>
    <message>
        <source>Receipt still to be printed</source>
        <translation>购电单待补打</translation>
    </message>
    <message>
        <source>Closing the meter</source>
        <translation>远程合闸中</translation>
    </message>
    <message>
        <source>After top-up %1</source>
        <translation>充值 %1 之后</translation>
    </message>
    <message>
        <source>The meter is not closed</source>
        <translation>电表未合闸</translation>
    </message>
</context>
<context>
    <name>meterdesk::TopBar</name>
    <message>
        <source>TRAINING MODE</source>
        <translation>练习模式</translation>
    </message>
    <message>
        <source>Collapse the navigation (Ctrl+B)</source>
        <translation>收起导航 (Ctrl+B)</translation>
    </message>
    <message>
        <source>Collapse the navigation</source>
        <translation>收起导航</translation>
    </message>
    <message>
        <source>Show the running jobs (Ctrl+J)</source>
        <translation>显示正在执行的任务（Ctrl+J）</translation>
    </message>
    <message>
        <source>MeterDesk</source>
        <translation>云寓电表前台</translation>
    </message>
    <message>
        <source>A training database: only the virtual building is spoken to, no real meter.</source>
        <translation>练习数据库：只与虚拟楼栋通讯，不接触真实电表。</translation>
    </message>
    <message>
        <source>Concentrators online %1/%2</source>
        <translation>集中器 在线 %1/%2</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>没有打印机</translation>
    </message>
    <message>
        <source>No operators</source>
        <translation>未设操作员</translation>
    </message>
    <message>
        <source>Everybody works under one name until operators are entered</source>
        <translation>录入操作员之前，所有人共用同一身份</translation>
    </message>
    <message>
        <source>Enter operators…</source>
        <translation>设置操作员…</translation>
    </message>
    <message>
        <source>Switch operator…</source>
        <translation>切换操作员…</translation>
    </message>
    <message>
        <source>Lock the desk	Ctrl+L</source>
        <translation>锁屏	Ctrl+L</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n to print</source>
        <translation>
            <numerusform>%1 · 待补打 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the print queue</source>
        <translation>查看打印队列</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>修改密码…</translation>
    </message>
</context>
<context>
    <name>meterdesk::TopBarStatus</name>
    <message>
        <source>not there</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Collecting %1/%2</source>
        <translation>采集 %1/%2</translation>
    </message>
</context>
<context>
    <name>meterdesk::TypedReadingForm</name>
    <message>
        <source>A register is a number from 0 with at most two decimals.</source>
        <translation>示值是不小于 0、最多两位小数的数字。</translation>
    </message>
    <message>
        <source>Type the total register.</source>
        <translation>请填写总示值。</translation>
    </message>
    <message>
        <source>The price goes by rates: type all four.</source>
        <translation>该户按分时计费，请填写尖峰平谷四个示值。</translation>
    </message>
    <message>
        <source>Type all four rates or none.</source>
        <translation>尖峰平谷要么都填，要么都不填。</translation>
    </message>
    <message>
        <source>The rates add up to %1, not to the total.</source>
        <translation>尖峰平谷之和为 %1，与总示值不符。</translation>
    </message>
    <message>
        <source>Say why it is typed.</source>
        <translation>请填写录入原因。</translation>
    </message>
    <message>
        <source>Why it is typed</source>
        <translation>录入原因</translation>
    </message>
    <message>
        <source>e.g. concentrator without power, read off the display</source>
        <translation>例如：集中器停电，按电表显示录入</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <source>Last bill</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Register %1 of meter %2, kWh</source>
        <translation>电表 %2 第 %1 项示值，度</translation>
    </message>
</context>
<context>
    <name>meterdesk::UsageDialog</name>
    <message>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>度</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Total(kWh)</source>
        <translation>总（度）</translation>
    </message>
    <message>
        <source>The table beneath holds the same numbers.</source>
        <translation>下表为同样的数据。</translation>
    </message>
</context>
<context>
    <name>meterdesk::VerifyPage</name>
    <message>
        <source>Top-up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>补费</translation>
    </message>
    <message>
        <source>Levelled up</source>
        <translation>补平</translation>
    </message>
    <message>
        <source>Other entry</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>the room</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>the check code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Verify slips</source>
        <translation>凭证验证</translation>
    </message>
    <message>
        <source>Number or check code, or scan the QR code</source>
        <translation>输入凭证号或验证码，或扫描二维码</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Property code</source>
        <translation>房源编号</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额(元)</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>What the ledger says</source>
        <translation>账本记录</translation>
    </message>
    <message>
        <source>Is this slip ours, and does it still stand?</source>
        <translation>这张凭证是不是本处开具的，是否仍然有效</translation>
    </message>
    <message>
        <source>Valid: %1</source>
        <translation>有效：%1</translation>
    </message>
    <message>
        <source>Reversed: %1 was taken back with %2</source>
        <translation>已冲正：%1 已由 %2 冲正</translation>
    </message>
    <message>
        <source>Not as booked: %1 differs on the slip. Do not accept it.</source>
        <translation>内容不符：凭证上的%1与账本不一致，请勿受理。</translation>
    </message>
    <message>
        <source>Does not exist: %1</source>
        <translation>不存在：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved: the money of %1 is with %2 now</source>
        <translation>已转房：%1 的款项已转到 %2</translation>
    </message>
    <message>
        <source>Type the number or check code of a slip, or scan its QR code. The ledger says whether the slip is ours and still stands.</source>
        <translation>输入单据号或验证码，或扫描单据上的二维码，即可核对是否本处开具、是否仍然有效。</translation>
    </message>
</context>
</TS>
